using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Texts;

/// <summary>The words of a text: each run of letters. What follows an apostrophe or a hyphen is a word of its own.</summary>
internal static partial class Words
{
    /// <summary>Longer ones are no words.</summary>
    private const int LongestWord = 30;

    /// <returns>Where each begins and ends, in order.</returns>
    public static IEnumerable<Range> In(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || (at > start && char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark)))
                at++;

            if (at > start)
                yield return start..at;
            else
                at++;
        }
    }

    /// <summary>The words whose spelling can be judged: in English letters, and no part of a name, a number or an address.</summary>
    /// <returns>As they are written.</returns>
    public static IEnumerable<string> ToCheck(string wording)
    {
        var isFirst = true;
        foreach (var range in In(wording))
        {
            if (IsPlain(wording.AsSpan(range), isFirst) && !Unspelt().IsMatch(Around(wording, range)))
                yield return wording[range];
            isFirst = false;
        }
    }

    /// <summary>Adds the words of a text to a set that compares without regard to case.</summary>
    public static void AddTo(HashSet<string> words, string text)
    {
        var spans = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in In(text))
            spans.Add(text.AsSpan(range));
    }

    /// <summary>A capital letter in a sentence begins a name.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word, bool isFirst) => word.Length <= LongestWord
        && !word[1..].ContainsAnyExceptInRange('a', 'z')
        && (char.IsAsciiLetterLower(word[0]) || (isFirst && char.IsAsciiLetterUpper(word[0])));

    /// <summary>All that stands between the blanks around a word.</summary>
    private static ReadOnlySpan<char> Around(string text, Range word)
    {
        var (start, end) = (word.Start.Value, word.End.Value);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;

        return text.AsSpan(start, end - start);
    }

    [GeneratedRegex(@"[\d@_#]|://|\p{L}\.\p{L}")]
    private static partial Regex Unspelt();
}
