using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Confidence;

/// <summary>A question that was left out of an index, and what that index then found for it.</summary>
/// <param name="Found">May be empty.</param>
/// <param name="Right">The passage's number there; <see cref="IndexBuilder.NotCovered"/> when none there answers it.</param>
internal sealed record LeftOut(IReadOnlyList<(int Passage, Evidence Evidence)> Found, int Right)
{
    private const int MostNeighbours = 8;
    private const int BlottedEvery = 3;
    private const int ShortestBlotted = 4;

    /// <summary>
    /// Leaves out every <paramref name="parts"/>th passage whole, every <paramref name="parts"/>th wording of the others, and as many of the
    /// questions not covered; then asks the rest for them. A passage left out whole makes of its wordings questions that nothing answers,
    /// and just the kind that is hardest to decline: on the very subject of the folder. The easy kind, of words that the folder has never seen, is
    /// made of every third wording by writing its longer words backwards.
    /// </summary>
    public static IReadOnlyList<LeftOut> Of(
        TextAnalysis analysis, FolderFeatures features, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, int part, int parts, Workers workers)
    {
        // Wordings stand beside their like, so some neighbours are left out together: one alone would be found by its like.
        bool IsOut(int index, int count) => index / Math.Clamp(count / (3 * parts), 1, MostNeighbours) % parts == part;
        bool IsOutWhole(IndexedPassage passage) => passage.Number % parts == part;
        var kept = passages.Where(passage => !IsOutWhole(passage)).ToList();
        var asked = kept
            .SelectMany((passage, number) => passage.Questions.Where((_, index) => index > 0 && IsOut(index, passage.Questions.Count)).Select(question => (question, number)))
            .Concat(passages.Where(IsOutWhole).SelectMany(passage => passage.Questions.Where((_, index) => index % parts == 0))
                .Concat(notCovered.Where((_, index) => IsOut(index, notCovered.Count)))
                .Select(question => (question, number: IndexBuilder.NotCovered)))
            .ToList();
        asked.AddRange([.. asked
            .Where((example, index) => example.number != IndexBuilder.NotCovered && index % BlottedEvery == 0)
            .Select(example => (Blotted(example.question, analysis), IndexBuilder.NotCovered))]);
        List<IndexedPassage> left = [.. kept.Select((passage, number) => passage with { Number = number, Questions = [.. passage.Questions.Where((_, index) => index == 0 || !IsOut(index, passage.Questions.Count))] })];
        List<Question> leftNotCovered = [.. notCovered.Where((_, index) => !IsOut(index, notCovered.Count))];
        using var rest = new Snapshot(analysis, left, leftNotCovered, workers.Begin(() => ModelTrainer.Train(features, left, leftNotCovered, workers)));
        return workers.Each(asked.Count, index => new LeftOut(rest.Search(asked[index].question), asked[index].number));
    }

    private static Question Blotted(Question question, TextAnalysis analysis)
    {
        var words = question.Words.Select(word => word.Length < ShortestBlotted ? word : string.Concat(word.Reverse())).ToList();
        return new Question(words, analysis.Terms(words));
    }
}
