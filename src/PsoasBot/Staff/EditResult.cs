using System.Collections.Immutable;

namespace PsoasBot.Staff;

/// <summary>What came of an edit through the console.</summary>
/// <param name="Said">In words for staff.</param>
/// <param name="Problems">What is wrong with the edit, as <c>check</c> shows it; may be empty.</param>
public sealed record EditResult(bool IsDone, string Said, ImmutableArray<string> Problems)
{
    public static EditResult Refused(string why) => new(false, why, []);
}
