using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Confidence;

/// <summary>Learns from a folder itself what evidence is worth: parts of it are left out in turn, and the rest is asked for them.</summary>
internal static class Calibration
{
    private const int Parts = 5;

    /// <summary>Parts are left out until there are so many questions: two dozen weights learn no more from others.</summary>
    private const int EnoughQuestions = 900;

    /// <summary>With fewer passages or examples there is nothing to learn from.</summary>
    private const int LeastPassages = 2 * Parts;
    private const int LeastExamples = 30;

    /// <summary>Beyond it the wordings are one each, as good as never repeated, and leaving one out leaves its passage out.</summary>
    private const int ManyPassages = 5_000;

    public static Judge Fit(TextAnalysis analysis, FolderFeatures features, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, Workers workers)
    {
        if (passages.Count is < LeastPassages or > ManyPassages || passages.Sum(passage => passage.Questions.Count - 1) < LeastExamples)
            return Judge.Untaught; // a title is never left out

        var leftOut = new List<LeftOut>();
        for (var part = 0; part < Parts && leftOut.Count < EnoughQuestions; part++)
            leftOut.AddRange(LeftOut.Of(analysis, features, passages, notCovered, part, Parts, workers));
        var choices = leftOut
            .Select(question => (
                Vectors: question.Found.Select(found => found.Evidence.Vector()).ToArray(),
                Right: question.Found.ToList().FindIndex(found => found.Passage == question.Right)))
            .Where(choice => choice.Right >= 0)
            .ToList();
        if (choices.Count < LeastExamples)
            return Judge.Untaught;

        var order = Logistic.FitChoice(choices);
        var certainty = Logistic.Fit([.. leftOut.Where(question => question.Found.Count > 0).Select(question =>
        {
            var best = question.Found.MaxBy(found => order.Sum(found.Evidence.Vector()));
            return (best.Evidence.Vector(), best.Passage == question.Right);
        })]);
        return new Judge(order, certainty);
    }
}
