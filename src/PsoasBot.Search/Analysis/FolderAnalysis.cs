using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Analysis;

/// <summary>The texts of a folder, analysed on one thread. A word that comes again is the same string: few of a large folder's are different.</summary>
/// <param name="vectors">Of the texts.</param>
/// <param name="before">Passages that were analysed in the same way before, by the very object; may be empty.</param>
internal sealed class FolderAnalysis(TextAnalysis analysis, Vectors vectors, Dictionary<Passage, IndexedPassage> before)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IndexedPassage Passage(Passage passage, int number)
    {
        if (before.TryGetValue(passage, out var same))
            return same.Number == number ? same : same with { Number = number };

        return new IndexedPassage(
            number,
            [.. passage.Questions.Select(Question)],
            passage.Keywords.IsEmpty ? [] : [.. passage.Keywords.Select(Question)],
            Question(IndexedPassage.BodyOf(passage)));
    }

    /// <remarks>As arrays: there are many, they live long, and a list is one more object.</remarks>
    public Question Question(string text)
    {
        var words = analysis.Words(text, _seen);
        return new Question(words.ToArray(), analysis.Terms(words, _seen).ToArray(), vectors.Of(text));
    }
}
