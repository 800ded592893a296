using PsoasBot.Search.Analysis;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Model;

/// <summary>One linear machine for each passage, and one for what is not covered where there are examples of it. Any number of threads may ask.</summary>
/// <param name="Scale">How much the parts of a vector weigh.</param>
/// <param name="Words">For each machine, the weight of each word.</param>
/// <param name="Vectors">For each machine, the weight of each part of the vector.</param>
internal sealed record LinearModel(Features Features, VectorScale Scale, float[][] Words, float[][] Vectors)
{
    /// <summary>With fewer wordings for each passage a machine has nothing to learn that its nearest wording does not say.</summary>
    private const double LeastWordingsEach = 2.5;

    /// <summary>Wordings times passages: above it, training takes longer than a start should.</summary>
    private const long MostWork = 10_000_000;

    /// <summary>A class of few wordings counts as much more as it is smaller than the usual one, up to this.</summary>
    private const float MostBalance = 6;

    /// <summary>Whether machines pay for a folder: not where it is too large or too thin.</summary>
    public static bool Fits(int passages, int wordings) =>
        passages >= 2 && wordings >= LeastWordingsEach * passages && (long)wordings * passages <= MostWork;

    /// <returns>Null where it does not fit.</returns>
    public static LinearModel? Train(IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, Blend blend, Workers workers)
    {
        if (!Fits(passages.Count, passages.Sum(passage => passage.Questions.Count)))
            return null;

        // The answer itself is one more wording: it says what the others ask for.
        var questions = passages.SelectMany(passage => passage.Questions.Append(passage.Body)).Concat(notCovered).ToList();
        int[] labels = [.. passages.SelectMany(passage => Enumerable.Repeat(passage.Number, passage.Questions.Count + 1)), .. notCovered.Select(_ => passages.Count)];
        var classes = notCovered.Count > 0 ? passages.Count + 1 : passages.Count;
        var features = Features.Of(questions);
        var rows = Rows.Of(features, questions, VectorScale.Of(blend));
        var sizes = labels.CountBy(label => label).ToDictionary();
        var usual = (float)questions.Count / classes;
        var machines = workers.Each(classes, label =>
        {
            var (words, vector) = (new float[features.Count], new float[Encoder.Width]);
            DualCoordinateDescent.Train(rows, labels, label, Math.Clamp(usual / sizes[label], 1 / MostBalance, MostBalance), words, vector);
            return (words, vector);
        });
        return new LinearModel(features, rows.Scale, [.. machines.Select(machine => machine.words)], [.. machines.Select(machine => machine.vector)]);
    }

    /// <returns>What each machine makes of it, about 1 for a question of its passage, about -1 for another; that for what is not covered last, if there is one.</returns>
    public float[] Margins(Question question)
    {
        var (numbers, values) = Features.RowOf(question);
        var margins = new float[Words.Length];
        for (var machine = 0; machine < margins.Length; machine++)
            margins[machine] = DualCoordinateDescent.Margin(Words[machine], Vectors[machine], numbers, values, question.Vector, Scale);
        return margins;
    }
}
