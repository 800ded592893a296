using System.Text.RegularExpressions;

namespace PsoasBot.Answering.Words;

/// <summary>The words of an utterance as the dialogue and the languages are read from them.</summary>
internal static class UtteranceWords
{
    /// <returns>Lower case, without punctuation and apostrophes (<c>don't</c> is <c>dont</c>), in order; may be empty.</returns>
    public static IReadOnlyList<string> Of(string utterance)
    {
        var words = new List<string>();
        foreach (var word in Word.EnumerateMatches(utterance))
            words.Add(utterance.Substring(word.Index, word.Length).ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
        return words;
    }

    private static readonly Regex Word = new(@"[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}]+)*", RegexOptions.NonBacktracking);
}
