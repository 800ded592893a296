using System.Text.RegularExpressions;

namespace PsoasBot.Answering.Dialogue;

/// <summary>The words of an utterance as the dialogue looks at them.</summary>
internal static partial class DialogueWords
{
    /// <returns>Lower case, without punctuation and apostrophes (<c>don't</c> is <c>dont</c>), in order; may be empty.</returns>
    public static IReadOnlyList<string> Of(string utterance) =>
        [.. Word().Matches(utterance).Select(word => word.Value.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}]+)*")]
    private static partial Regex Word();
}
