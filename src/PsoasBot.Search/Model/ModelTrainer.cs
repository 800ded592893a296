using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Model;

/// <summary>Decides whether a linear model pays for a folder, and trains it.</summary>
internal static class ModelTrainer
{
    /// <summary>With fewer wordings for each passage a model has nothing to learn that Lucene does not find.</summary>
    private const int LeastWordingsEach = 3;

    /// <summary>Wordings times passages: above it, training takes longer than a start should.</summary>
    private const long MostWork = 10_000_000;

    /// <returns>Null where the folder is too large or too thin.</returns>
    public static LinearModel? Train(FolderFeatures features, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, Workers workers)
    {
        var wordings = passages.Sum(passage => passage.Questions.Count);
        if (passages.Count < 2 || wordings < LeastWordingsEach * passages.Count || (long)wordings * passages.Count > MostWork)
            return null;

        // The answer itself is one more wording: it says what the others ask for.
        var questions = passages.SelectMany(passage => passage.Questions.Append(passage.Body)).Concat(notCovered).Select(features.Of).ToList();
        var labels = passages.SelectMany(passage => Enumerable.Repeat(passage.Number, passage.Questions.Count + 1))
            .Concat(notCovered.Select(_ => passages.Count)).ToArray();
        return LinearModel.Train(features.Numbers, questions, labels, notCovered.Count > 0 ? passages.Count + 1 : passages.Count, workers);
    }
}
