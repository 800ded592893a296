using System.Text;
using System.Text.RegularExpressions;
using Patterns = PsoasBot.QuestionLog.RedactionPatterns;

namespace PsoasBot.QuestionLog;

/// <summary>
/// Takes out of a text what looks as if it told who typed it, and leaves in its place what it was. It goes by form and by a few hundred
/// words, so it can miss a name in small letters, and can take a word for a name that is none: rather that than the other way round.
/// </summary>
internal static class Redaction
{
    /// <summary>Characters that are kept at most; a question is shorter.</summary>
    private const int Longest = 500;

    /// <returns>One line of at most 500 characters; may be empty.</returns>
    public static string Of(string text)
    {
        var line = Patterns.Blanks().Replace(Plain(text), " ").Trim();
        line = Patterns.Web().Replace(line, "[web]");
        line = Patterns.Email().Replace(line, "[e-mail]");
        line = Patterns.SpokenEmail().Replace(line, "[e-mail]");
        line = Patterns.Handle().Replace(line, "[name]");
        line = Patterns.Address().Replace(line, "[address]");
        line = Patterns.Postcode().Replace(line, "[address]");
        line = Patterns.Place().Replace(line, "${cue} [address]");
        line = Patterns.Date().Replace(line, "[date]");
        line = Patterns.Account().Replace(line, "[number]");
        line = Patterns.Phone().Replace(line, "[number]");
        line = Patterns.Number().Replace(line, "[number]");
        line = Patterns.SpokenNumber().Replace(line, "[number]");
        line = Patterns.Age().Replace(line, "${cue}[age]${unit}");
        line = Patterns.Introduction().Replace(line, "${cue} [name]");
        line = Patterns.Titled().Replace(line, "${title} [name]");
        line = Capitalised(line);
        line = Patterns.Word().Replace(line, word => RedactionWords.FirstNames.Contains(word.Value) ? "[name]" : word.Value);
        line = Patterns.SameTwice().Replace(line, "[${what}]");
        return line.Length > Longest ? line[..Longest].TrimEnd() + "…" : line;
    }

    /// <summary>Full-width digits and letters as the usual ones, without what is not seen.</summary>
    private static string Plain(string text)
    {
        var whole = text.Length > 4 * Longest ? text[..(4 * Longest)] : text; // cut first: what is not kept need not be read
        var valid = string.Concat(whole.EnumerateRunes()); // half of a surrogate pair cannot be normalised
        return Patterns.Unseen().Replace(valid.Normalize(NormalizationForm.FormKC), "");
    }

    /// <summary>In the middle of a sentence, a capital is a name. Where most words have one, capitals say nothing.</summary>
    private static string Capitalised(string line)
    {
        var words = Patterns.Word().Matches(line);
        var capitals = words.Count(word => char.IsUpper(word.Value[0]));
        return capitals > 2 && capitals * 2 > words.Count
            ? line
            : Patterns.Word().Replace(line, word => IsName(line, word) ? "[name]" : word.Value);
    }

    private static bool IsName(string line, Match word) =>
        char.IsUpper(word.Value[0])
        && word.Value.Skip(1).Any(char.IsLower)
        && !RedactionWords.Capitals.Contains(word.Value)
        && !StartsSentence(line.AsSpan(0, word.Index));

    private static bool StartsSentence(ReadOnlySpan<char> before) => before.TrimEnd(" \"'“‘(¿¡") is [] or [.., '.' or '!' or '?' or ':' or '…' or '-' or '•'];
}
