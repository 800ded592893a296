using System.Text;
using System.Text.RegularExpressions;

namespace PsoasBot.Search.Analysis;

/// <summary>What was typed, as plain words: markup, addresses, emphasis and odd spacing taken away.</summary>
internal static partial class Plain
{
    /// <summary>Longer messages are read from their beginning and their end; nobody asks in the middle of a novel.</summary>
    private const int MaximumLength = 6_000;

    /// <summary>Before it there is neither half a character nor a wide letter.</summary>
    private const char FirstUnusual = '\u3000';

    /// <returns>One line of text; empty when there was nothing but decoration.</returns>
    public static string Text(string utterance)
    {
        var text = utterance.Length <= MaximumLength
            ? utterance
            : string.Concat(utterance.AsSpan(0, MaximumLength / 2), " ", utterance.AsSpan(utterance.Length - (MaximumLength / 2)));
        if (text.AsSpan().ContainsAnyInRange(FirstUnusual, char.MaxValue))
            text = string.Concat(WithoutLoneSurrogates(text).Select(HalfWidth));
        text = text.Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u00AD', ' ');
        text = Tags().Replace(text, " ");
        text = Addresses().Replace(text, " ");
        text = Mentions().Replace(text, " ");
        text = Nots().Replace(text, match => Whole(match.Groups[1].Value) + " not");
        return Joined(text).Trim();
    }

    /// <summary>What stands before the "not" that was drawn into it.</summary>
    private static string Whole(string verb) => verb.ToLowerInvariant() switch
    {
        "ca" => "can",
        "wo" => "will",
        _ => verb,
    };

    /// <summary><c>w h a t   i s   p s o a s</c>: letters set apart are words, when most of the message is written so.</summary>
    private static string Joined(string text)
    {
        var (pieces, letters) = (0, 0);
        foreach (var piece in text.AsSpan().Split(' '))
        {
            var length = piece.End.Value - piece.Start.Value;
            pieces += length > 0 ? 1 : 0;
            letters += length == 1 ? 1 : 0;
        }

        if (pieces < 6 || letters < pieces * 0.8)
            return text;

        return string.Join(' ', WideGaps().Split(text).Select(word => word.Replace(" ", "", StringComparison.Ordinal)));
    }

    /// <summary>What a Chinese or Japanese keyboard writes for a Latin letter. The service runs without culture data, where string.Normalize leaves it alone.</summary>
    private static char HalfWidth(char typed) => typed switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(typed - 0xfee0),
        '\u3000' => ' ',
        _ => typed,
    };

    /// <summary>Half a character, as a cut message may end in, becomes the mark for one that cannot be read.</summary>
    private static string WithoutLoneSurrogates(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"</?[a-z!][^<>]{0,200}>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\bhttps?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<!\S)@\w+")]
    private static partial Regex Mentions();

    /// <summary>shouldn't, and shouldnt as it is typed on a telephone.</summary>
    [GeneratedRegex(@"\b(ca|wo|(?:do|does|did|is|are|was|were|has|have|had|should|would|could))n'?t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Nots();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex WideGaps();
}
