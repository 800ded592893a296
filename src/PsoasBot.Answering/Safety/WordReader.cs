using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PsoasBot.Answering.Safety;

/// <summary>Text to words: HTML opened, dictated stops heard, apostrophes settled.</summary>
internal static partial class WordReader
{
    /// <param name="text">Anything at all, of any length.</param>
    /// <returns>In the order typed; empty for a text without letters and digits.</returns>
    public static List<Word> Read(string text)
    {
        var plain = TagName().Replace(WebUtility.HtmlDecode(text), " ");
        var marks = new WordMarks();
        var word = new StringBuilder();
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = Letters.Fold(plain[at]);
            if (letter == '\0')
                continue;

            if (IsUnit(word, letter))
                marks.Add(word);

            if (IsInside(plain, at, letter))
                word.Append(letter == 'ß' ? "ss" : letter == 'œ' ? "oe" : letter == 'æ' ? "ae" : letter.ToString());
            else if (IsApostrophe(letter))
                EndElision(word, marks);
            else
                EndWord(letter, word, marks);
        }

        marks.Add(word);
        return Contractions.Join(marks.Words);
    }

    private static bool IsInside(string plain, int at, char letter) =>
        (char.IsLetterOrDigit(letter) && !Letters.IsIdeograph(letter))
        || (letter is '.' or ',' && IsDigit(plain, at - 1) && IsDigit(plain, at + 1));

    /// <summary>"20lbs" and "39c" are two words, as people type them either way.</summary>
    private static bool IsUnit(StringBuilder word, char letter) => word.Length > 0 && char.IsAsciiDigit(word[^1]) && char.IsAsciiLetter(letter);

    private static bool IsDigit(string plain, int at) => at >= 0 && at < plain.Length && char.IsAsciiDigit(plain[at]);

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    /// <summary>French and Italian "l'aine", "j'ai", "all'anca" are two words; English "can't", "I'm" are one.</summary>
    private static void EndElision(StringBuilder word, WordMarks marks)
    {
        if ((word.Length == 1 && word[0] is not 'i') || word.ToString() is "qu" or "un" or "all" or "dell" or "nell" or "dall" or "sull")
            marks.Add(word);
    }

    private static void EndWord(char letter, StringBuilder word, WordMarks marks)
    {
        marks.Add(word);
        if (Letters.IsIdeograph(letter))
            marks.Add(new StringBuilder().Append(letter));
        else if (letter is '.' or '!' or '?' or ';' or '。' or '！' or '？' or '；' or '¿' or '¡')
            marks.EndSentence();
        else if (letter is ',' or ':' or '(' or ')' or '–' or '—' or '…' or '\n' or '，' or '、' or '：' or '|')
            marks.EndClause();
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*|/?>")]
    private static partial Regex TagName();
}
