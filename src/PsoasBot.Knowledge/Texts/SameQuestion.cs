using System.Text;

namespace PsoasBot.Knowledge.Texts;

/// <summary>When two wordings are the same question: save for case, blanks, punctuation and the shape of quotes.</summary>
public static class SameQuestion
{
    /// <returns>Equal for the same question; the wording itself, trimmed, where it has neither letters nor digits.</returns>
    public static string Key(string question)
    {
        var key = new StringBuilder(question.Length);
        var gap = false;
        foreach (var c in question)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                if (gap && key.Length > 0)
                    key.Append(' ');
                key.Append(char.ToLowerInvariant(c));
                gap = false;
            }
            else if (c is not ('\'' or '’' or '‘'))
            {
                gap = true; // an apostrophe joins: `what's`, `what’s` and `whats` are one word
            }
        }

        return key.Length > 0 ? key.ToString() : question.Trim();
    }
}
