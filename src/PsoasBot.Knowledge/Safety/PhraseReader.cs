using System.Buffers;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Safety;

/// <summary>Reads the phrases of one line, with <c> / </c> between them.</summary>
internal static class PhraseReader
{
    /// <summary>More words in a row than this hardly ever come up twice.</summary>
    public const int MostWords = 8;

    /// <summary>The longest line, in characters, that staff can check at a glance.</summary>
    public const int LongestLine = 200;

    /// <summary>What earlier versions put between words; <c>/</c> is one only without its spaces.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["{", "}", "~", "+", "…", "...", "/"], StringComparison.Ordinal);

    /// <param name="line">A list item.</param>
    /// <param name="problems">Gets one for each phrase that cannot be used.</param>
    /// <returns>The phrases as staff wrote them, those with a problem too.</returns>
    public static string[] Read(SafetyLine line, List<Problem> problems)
    {
        var phrases = line.Item!.Split(" / ", StringSplitOptions.TrimEntries); // an item, says the caller
        problems.AddRange(phrases.Select(phrase => Check(line, phrase)).OfType<Problem>());
        if (line.Text.Length > LongestLine)
            problems.Add(SafetyProblems.LongLine(line));

        return phrases;
    }

    private static Problem? Check(SafetyLine line, string phrase)
    {
        if (phrase.AsSpan().IndexOfAny(Marks) is >= 0)
            return SafetyProblems.Pattern(line, phrase);

        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return phrase.Count(char.IsLetterOrDigit) switch
        {
            0 => SafetyProblems.NoWords(line, phrase),
            1 => SafetyProblems.OneLetter(line, phrase),
            _ when words > MostWords => SafetyProblems.LongPhrase(line, phrase, words),
            _ => null,
        };
    }
}
