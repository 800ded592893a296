using System.Collections.Immutable;
using System.Text;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Languages;

/// <summary>Recognises the foreign language of an utterance, if it is clear.</summary>
internal sealed class LanguageReader
{
    /// <summary>Characters of an utterance that are looked at; a language shows early.</summary>
    private const int Length = 1_000;

    /// <summary>Words of a language, its letters counted as one, without which the utterance may be a name or a loan: "de la Rosa".</summary>
    private const int LeastSigns = 2;

    /// <summary>The share of an utterance's words that must be signs, as one in so many.</summary>
    private const int OneIn = 3;

    /// <summary>Wordings of the knowledge that are looked at for the languages it is written in.</summary>
    private const int Sample = 1_000;

    /// <summary>A language has so small a share of the wordings by mistake.</summary>
    private const double LeastShare = 0.02;

    private readonly ImmutableArray<LanguageMarks> _foreign;

    private LanguageReader(ImmutableArray<LanguageMarks> foreign) => _foreign = foreign;

    /// <summary>A reader for every language but those that the knowledge is written in; for none when that is mostly not English.</summary>
    public static LanguageReader For(KnowledgeContent knowledge)
    {
        var all = new LanguageReader(LanguageTable.All[1..]);
        var wordings = knowledge.Passages.SelectMany(passage => passage.Questions).Take(Sample).ToList();
        var own = wordings.Select(all.Of).OfType<Language>().CountBy(language => language.Code).Where(count => count.Value >= LeastShare * wordings.Count).ToDictionary();
        return new LanguageReader(own.Values.Sum() * 2 > wordings.Count ? [] : [.. all._foreign.Where(marks => !own.ContainsKey(marks.Language.Code))]);
    }

    /// <returns>Null for English, for a language that is not known, and for too little to tell.</returns>
    public Language? Of(string utterance)
    {
        var text = utterance[..Math.Min(Length, utterance.Length)];
        var words = UtteranceWords.Of(text.Replace('\'', ' ').Replace('’', ' ')); // "j'ai" is two
        return words.Count(IsOfAnotherScript) * 2 > words.Count ? ByScript(text) : ByWords(text, words);
    }

    private Language? ByScript(string text) =>
        _foreign.FirstOrDefault(marks => marks.Words.Count == 0 && marks.Letters?.IsMatch(text) == true)?.Language;

    private Language? ByWords(string text, List<string> words)
    {
        if (words.Count < LeastSigns) // and so a word alone, which may be anybody's
            return null;

        var best = _foreign.Where(marks => marks.Words.Count > 0).Select(marks => (marks.Language, Signs: Signs(marks, text, words))).DefaultIfEmpty().MaxBy(found => found.Signs);
        var english = words.Count(LanguageTable.All[0].Words.Contains);
        return best.Signs > english && best.Signs * OneIn >= words.Count ? best.Language : null;
    }

    /// <summary>Its words in the text; 0 when there are not at least two different ones of more than a letter, its own letters counted as one.</summary>
    private static int Signs(LanguageMarks marks, string text, List<string> words)
    {
        var letters = marks.Letters?.IsMatch(text) == true ? 1 : 0;
        var different = words.Where(word => word.Length > 1 && marks.Words.Contains(word)).Distinct().Count();
        return different + letters >= LeastSigns ? words.Count(marks.Words.Contains) + letters : 0;
    }

    /// <summary>Whether most of its letters are not Latin; a lone letter may be there to deceive.</summary>
    private static bool IsOfAnotherScript(string word) =>
        word.EnumerateRunes().Count(rune => Rune.IsLetter(rune) && rune.Value > 0x24F && rune.Value is not (>= 0x1E00 and <= 0x1EFF)) * 2 > word.EnumerateRunes().Count(Rune.IsLetter);
}
