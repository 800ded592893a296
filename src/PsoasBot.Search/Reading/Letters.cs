using System.Buffers;
using System.Text;

namespace PsoasBot.Search.Reading;

/// <summary>Letters as they are compared: lower case, without accents, whatever alphabet or font they were borrowed from.</summary>
public static class Letters
{
    // The service runs without culture data, where string.Normalize leaves accents alone.
    private const string Accented = "àáâãäåāăąạảấầẩẫậắằẳẵặçćčďđèéêëēėęěẹẻẽếềểễệğìíîïīįıịỉĩłñńňòóôõöøōőọỏốồổỗộơớờởỡợřśšşťùúûüūůűụủũưứừửữựýÿỳỵỷỹžźż";
    private const string Plain = "aaaaaaaaaaaaaaaaaaaaacccddeeeeeeeeeeeeeeeegiiiiiiiiiilnnnooooooooooooooooooooorssstuuuuuuuuuuuuuuuuyyyyyyzzz";

    /// <summary>Cyrillic and Greek letters that look like Latin ones, and those.</summary>
    private const string Lookalikes = "асеорхуіѕјкмнвтαεονιρτυκ";
    private static readonly SearchValues<char> AnyLookalike = SearchValues.Create(Lookalikes);
    private const string LookLike = "aceopxyisjkmhbtaeoviptuk";

    /// <returns>'\0' for a character that is passed over: a combining accent, a soft hyphen, a zero-width space.</returns>
    public static char Fold(char typed)
    {
        if (typed is >= '\u0300' and <= '\u036f' or '\u00ad' or >= '\u200b' and <= '\u200f' or '\u2060' or '\ufe0f' or '\ufeff')
            return '\0';

        var half = typed is >= '\uff01' and <= '\uff5e' ? (char)(typed - 0xfee0) : typed;
        var lower = char.ToLowerInvariant(half);
        if (lower < 0x80)
            return lower;

        var accented = Accented.IndexOf(lower, StringComparison.Ordinal);
        return accented < 0 ? Mark(lower) : Plain[accented];
    }

    /// <summary>Chinese and Japanese characters: written without spaces, so each is a word.</summary>
    public static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';

    /// <returns>The text in plain letters: bold, circled and full-width ones, and in a Latin word those that only look like Latin ones.</returns>
    internal static string Plainly(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // half a character becomes the mark for one that cannot be read
        {
            if (Ascii(rune.Value) is var ascii && ascii > 0)
                plain.Append((char)ascii);
            else if (rune.Value > 0xffff)
                plain.Append(' ');
            else if (Fold((char)rune.Value) is var folded && folded > 0)
                plain.Append(folded);
        }

        return Unmasked(plain.ToString());
    }

    private static char Mark(char letter) => letter switch
    {
        '\u2018' or '\u2019' or '\u201b' or '\u02bc' or '\u00b4' => '\'',
        '\u201c' or '\u201d' => '"',
        '\u2013' or '\u2014' or '\u2011' => '-',
        '\u00a0' or '\u3000' or '\u2028' or '\u2029' => ' ',
        _ => letter,
    };

    /// <summary>Mathematical and circled letters and digits; 0 for all others.</summary>
    private static int Ascii(int value) => value switch
    {
        >= 0x1d400 and <= 0x1d6a3 => (value - 0x1d400) % 52 is var place && place < 26 ? 'a' + place : 'a' + place - 26,
        >= 0x1d7ce and <= 0x1d7ff => '0' + ((value - 0x1d7ce) % 10),
        >= 0x24b6 and <= 0x24e9 => 'a' + ((value - 0x24b6) % 26),
        >= 0x1f130 and <= 0x1f149 => 'a' + (value - 0x1f130),
        _ => 0,
    };

    private static string Unmasked(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyLookalike))
            return text;

        return string.Join(' ', text.Split(' ').Select(word => word.Any(char.IsAsciiLetter) ? string.Concat(word.Select(Latin)) : word));
    }

    private static char Latin(char letter) => Lookalikes.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0 ? LookLike[place] : letter;
}
