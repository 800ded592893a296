using System.Globalization;
using System.Text;

namespace PsoasBot.Search.Reading;

/// <summary>The words of an utterance, as the safety screen, the dialogue and the languages read them.</summary>
public static class UtteranceWords
{
    /// <returns>
    /// Runs of letters and digits, lower case and without accents, in order; an apostrophe within is passed over (<c>can't</c> is <c>cant</c>), and each ideograph is a word. May be empty.
    /// </returns>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            var folded = Letters.Fold(letter);
            if (Letters.IsIdeograph(folded))
            {
                End();
                words.Add(folded.ToString());
            }
            else if (char.IsLetterOrDigit(folded) || char.GetUnicodeCategory(folded) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(folded);
            }
            else if (folded is not '\0' and not '\'')
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
