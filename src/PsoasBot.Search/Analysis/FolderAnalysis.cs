using PsoasBot.Knowledge;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Analysis;

/// <summary>The texts of a folder, analysed on one thread. A word that comes again is the same string: few of a large folder's are different.</summary>
internal sealed class FolderAnalysis(TextAnalysis analysis)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IndexedPassage Passage(Passage passage, int number) => new(
        number,
        [.. passage.Questions.Select(Question)],
        [.. passage.Keywords.Select(Question)],
        Question(PassageIndex.Body(passage)));

    public Question Question(string text)
    {
        var words = analysis.Words(text, _seen);
        return new Question(words, analysis.Terms(words, _seen));
    }
}
