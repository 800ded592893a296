using System.Collections.Immutable;

namespace PsoasBot.Staff;

/// <summary>The result of an edit in the console.</summary>
/// <param name="Said">What staff read.</param>
/// <param name="Problems">What is wrong with the edit, as <c>check</c> shows it; may be empty.</param>
public sealed record EditResult(bool IsDone, string Said, ImmutableArray<string> Problems)
{
    /// <summary>Whether it was refused because somebody else changed the file since the page was made.</summary>
    public bool IsOutOfDate { get; init; }

    public static EditResult Refused(string why) => new(false, why, []);
}
