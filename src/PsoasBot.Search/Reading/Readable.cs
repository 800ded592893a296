using System.Buffers;
using System.Text;

namespace PsoasBot.Search.Reading;

/// <summary>
/// What was typed, as the encoder reads it: plain letters, markup and addresses taken out, and words put together again that somebody masked or spaced out.
/// Linear in the length of the text.
/// </summary>
/// <param name="words">The words of the encoder's vocabulary, lower case, and their places in it: the commoner come first.</param>
internal sealed class Readable(IReadOnlyDictionary<string, int> words)
{
    /// <summary>Of a longer text the beginning and the end are read: a red flag at the end of a long letter must be heard.</summary>
    private const int MostAtStart = 4_000;
    private const int MostAtEnd = 2_000;

    private const int ShortestMasked = 4;
    private const int LeastSpaced = 4;
    private const int LongestWord = 20;
    private const int MostMarks = 3;

    private static readonly SearchValues<char> Masks = SearchValues.Create("!1|@$0345*#");

    private static readonly HashSet<string> TagNames = new(
        ["a", "at", "b", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "hr", "i", "img", "li", "ol", "p", "pre", "s", "span", "strong", "table", "tbody", "td", "th", "tr", "u", "ul"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the encoder knows it as a word of its own, as it does some 20,000 of the commonest.</summary>
    public bool IsWord(string word) => words.ContainsKey(word);

    /// <returns>How many characters between the beginning and the end are not read; 0 for all but very long texts.</returns>
    public static int LeftOut(string typed) => Math.Max(0, typed.Length - MostAtStart - MostAtEnd);

    /// <returns>One line in lower case, of a very long text without its middle; empty when there was nothing to read.</returns>
    public string Text(string typed) => Whole(LeftOut(typed) == 0 ? typed : $"{typed.AsSpan(0, MostAtStart)} {typed.AsSpan(typed.Length - MostAtEnd)}");

    /// <returns>The same with the middle, for what reads words and is not the encoder.</returns>
    public string Whole(string text)
    {
        var pieces = WithoutTags(Letters.Plainly(text)).Split((char[]?)null);
        var line = new StringBuilder(text.Length);
        for (var place = 0; place < pieces.Length;)
        {
            var end = SpacedUntil(pieces, place);
            if (pieces[place..end].Count(piece => piece.Length == 1) >= LeastSpaced)
            {
                line.AppendJoin(' ', Joined(pieces[place..end])).Append(' ');
                place = end;
            }
            else if (pieces[place++] is { Length: > 0 } piece && !IsNoWord(piece))
            {
                line.Append(Unmasked(Squeezed(piece, IsMark, MostMarks))).Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Where letters that are set apart end; between them an empty piece is a wide gap.</summary>
    private static int SpacedUntil(string[] pieces, int start)
    {
        var end = start;
        while (end < pieces.Length && (pieces[end].Length == 0 ? end > start : pieces[end] is [var letter] && char.IsLetter(letter)))
            end++;
        return end;
    }

    /// <summary>Letters set apart to words: at the wide gaps if there are any, else as <see cref="Segments"/> has them.</summary>
    private IEnumerable<string> Joined(string[] letters)
    {
        var apart = string.Concat(letters.Select(letter => letter.Length == 0 ? " " : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return apart.Length > 1 && apart.Any(word => word.Length > 1) ? apart : Segments(string.Concat(apart));
    }

    /// <summary>An address, or the name of somebody spoken to.</summary>
    private static bool IsNoWord(string piece) =>
        piece is ['@', _, ..] || piece.StartsWith("http://", StringComparison.Ordinal) || piece.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>What stands in angle brackets is left out where it is a tag, and is read where somebody wrote it: <c>&lt;help me&gt;</c>.</summary>
    private static string WithoutTags(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        if (start < 0)
            return text;

        var plain = new StringBuilder(text.Length);
        var from = 0;
        while (start >= 0 && start + 1 < text.Length)
        {
            var end = text.AsSpan(start + 1).IndexOfAny('<', '>') is var found and >= 0 ? start + 1 + found : -1;
            if (end < 0)
                break;
            if (text[end] == '>' && IsTag(text.AsSpan(start + 1, end - start - 1)))
            {
                plain.Append(text, from, start - from).Append(' ');
                from = end + 1;
            }

            start = text[end] == '<' ? end : text.IndexOf('<', end);
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>A tag is an end, a comment, a name with attributes, or the name of one that chats use.</summary>
    /// <param name="inner">What stands between the brackets.</param>
    private static bool IsTag(ReadOnlySpan<char> inner)
    {
        if (inner is ['/' or '!', ..])
            return true;

        var name = inner.TrimEnd('/').TrimEnd();
        return name is [var first, ..] && char.IsLetter(first) && (inner.Contains('=') || TagNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name));
    }

    /// <summary><c>k!ll</c>, <c>su1c1de</c>, <c>k*ll</c>, <c>k.i.l.l</c>, <c>heeelp</c>: the known word they stand for; anything else as it is.</summary>
    private string Unmasked(string piece)
    {
        var (start, end) = (0, piece.Length);
        while (start < end && !char.IsLetterOrDigit(piece[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(piece[end - 1]))
            end--;
        return string.Concat(piece.AsSpan(0, start), UnmaskedWord(piece[start..end]), piece.AsSpan(end));
    }

    private string UnmaskedWord(string piece)
    {
        if (piece.Length is < ShortestMasked or > 2 * LongestWord || words.ContainsKey(piece))
            return piece;

        if (IsDotted(piece))
            return string.Join(' ', Segments(string.Concat(piece.Where(char.IsLetter))));

        var inner = piece.AsSpan(1, piece.Length - 2);
        if (inner.ContainsAny(Masks) && char.IsLetter(piece[0]) && char.IsLetter(piece[^1]))
        {
            foreach (var vowel in "iueao")
            {
                var guess = string.Concat(piece.Select(letter => Unmasked(letter, vowel)));
                if (words.ContainsKey(guess))
                    return guess;
            }
        }

        return Shortened(piece);
    }

    private static char Unmasked(char letter, char vowel) => letter switch
    {
        '!' or '1' or '|' => 'i',
        '@' or '4' => 'a',
        '$' or '5' => 's',
        '0' => 'o',
        '3' => 'e',
        '*' or '#' => vowel,
        _ => letter,
    };

    private static bool IsDotted(string piece) =>
        piece.Length >= 2 * LeastSpaced - 1 && !piece.Where((letter, place) => place % 2 == 0 ? !char.IsLetter(letter) : letter is not ('.' or '-' or '_' or '*')).Any();

    /// <summary>Three or more of one letter in a row as two, or as one where that is a word.</summary>
    private string Shortened(string piece)
    {
        var twice = Squeezed(piece, char.IsLetter, 2);
        var once = twice == piece ? piece : Squeezed(piece, char.IsLetter, 2, 1);
        return words.ContainsKey(twice) || !words.ContainsKey(once) ? twice : once;
    }

    private static bool IsMark(char letter) => !char.IsLetterOrDigit(letter);

    /// <summary>Runs of one and the same of some characters, where they are longer than <paramref name="most"/>, cut to that or to <paramref name="left"/>.</summary>
    private static string Squeezed(string piece, Func<char, bool> which, int most, int? left = null)
    {
        var squeezed = new StringBuilder(piece.Length);
        for (var start = 0; start < piece.Length;)
        {
            var end = start;
            while (end < piece.Length && piece[end] == piece[start])
                end++;
            squeezed.Append(piece[start], end - start > most && which(piece[start]) ? left ?? most : end - start);
            start = end;
        }

        return squeezed.ToString();
    }

    /// <summary>Letters without spaces to the fewest known words; of as few, to the commoner ones. A letter that is in none stands alone.</summary>
    private List<string> Segments(string letters)
    {
        var best = new (int Pieces, long Rank, int Start)[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            best[end] = (best[end - 1].Pieces + 1, best[end - 1].Rank + words.Count, end - 1);
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                if (words.TryGetValue(letters[start..end], out var rank)
                    && (best[start].Pieces + 1, best[start].Rank + rank).CompareTo((best[end].Pieces, best[end].Rank)) < 0)
                {
                    best[end] = (best[start].Pieces + 1, best[start].Rank + rank, start);
                }
            }
        }

        var segments = new List<string>();
        for (var end = letters.Length; end > 0; end = best[end].Start)
            segments.Add(letters[best[end].Start..end]);
        segments.Reverse();
        return segments;
    }
}
