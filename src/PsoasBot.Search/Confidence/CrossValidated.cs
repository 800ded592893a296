using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;
using PsoasBot.Search.Meaning;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Confidence;

/// <summary>A held-out question, and what an index built without it found.</summary>
/// <param name="Found">May be empty.</param>
/// <param name="Right">The passage's number there; <see cref="IndexBuilder.NotCovered"/> when none there answers it.</param>
internal sealed record CrossValidated(IReadOnlyList<(int Passage, Evidence Evidence)> Found, int Right)
{
    private const int MostNeighbours = 8;
    private const int PerturbedEvery = 3;
    private const int ShortestPerturbed = 4;

    /// <summary>
    /// One fold: holds out every <paramref name="parts"/>th passage, every <paramref name="parts"/>th wording of the others, and as many examples of what is not
    /// covered, then asks the rest. The wordings of a held-out passage have no answer and are the hardest to decline, being on the folder's own subject. Easy ones are
    /// made by perturbation: every third wording with its longer words reversed.
    /// </summary>
    public static IReadOnlyList<CrossValidated> Of(
        TextAnalysis analysis, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, Blend blend, int part, int parts, Workers workers)
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
        var perturbed = asked.Where((example, index) => example.number != IndexBuilder.NotCovered && index % PerturbedEvery == 0).ToList();
        asked.AddRange(workers.Each(perturbed.Count, index => (Perturbed(perturbed[index].question, analysis), IndexBuilder.NotCovered)));
        List<IndexedPassage> left = [.. kept.Select((passage, number) => passage with { Number = number, Questions = [.. passage.Questions.Where((_, index) => index == 0 || !IsOut(index, passage.Questions.Count))] })];
        List<Question> leftNotCovered = [.. notCovered.Where((_, index) => !IsOut(index, notCovered.Count))];
        using var rest = new FolderIndex(analysis, left, leftNotCovered, blend, workers.Begin(() => LinearModel.Train(left, leftNotCovered, blend, workers)));
        return workers.Each(asked.Count, index => new CrossValidated(rest.Search(asked[index].question), asked[index].number));
    }

    private static Question Perturbed(Question question, TextAnalysis analysis)
    {
        var words = question.Words.Select(word => word.Length < ShortestPerturbed ? word : string.Concat(word.Reverse())).ToList();
        return new Question(words, analysis.Terms(words), Encoder.Shared.Encode(string.Join(' ', words)));
    }
}
