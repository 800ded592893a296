using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Confidence;

/// <summary>Learns from a folder itself what evidence is worth: parts of it are left out in turn, and the rest is asked for them.</summary>
internal static class Calibration
{
    private const int Parts = 5;

    /// <summary>Parts are left out until there are so many questions: so few weights learn no more from others.</summary>
    private const int EnoughQuestions = 900;

    /// <summary>How many questions it takes to be moved from what is believed: more, and a folder learns little of itself; fewer, and it believes too much of a few.</summary>
    private const double CertaintyRidge = 2;

    /// <summary>What makes one passage better than another differs little from folder to folder, and the wordings of one folder are too much alike to tell (docs/answer-quality.md).</summary>
    private const double OrderRidge = 20;

    /// <summary>With fewer passages or examples there is nothing to learn from.</summary>
    private const int LeastPassages = 2 * Parts;
    private const int LeastExamples = 30;

    public static Ranking Fit(TextAnalysis analysis, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, Blend blend, Workers workers)
    {
        if (passages.Count > FolderIndex.MostWithGroups)
            return Ranking.PriorWithoutGroups;
        if (passages.Count < LeastPassages || passages.Sum(passage => passage.Questions.Count - 1) < LeastExamples)
            return Ranking.Prior; // a title is never left out

        var leftOut = new List<CrossValidated>();
        for (var part = 0; part < Parts && leftOut.Count < EnoughQuestions; part++)
            leftOut.AddRange(CrossValidated.Of(analysis, passages, notCovered, blend, part, Parts, workers));
        var choices = leftOut
            .Select(question => (
                Vectors: question.Found.Select(found => found.Evidence.Vector()).ToArray(),
                Right: question.Found.ToList().FindIndex(found => found.Passage == question.Right)))
            .Where(choice => choice.Right >= 0)
            .ToList();
        if (choices.Count < LeastExamples)
            return Ranking.Prior;

        var order = Logistic.FitChoice(choices, Ranking.Prior.Order, OrderRidge);
        var certainty = Logistic.Fit([.. leftOut.Where(question => question.Found.Count > 0).Select(question =>
        {
            var best = question.Found.MaxBy(found => order.Sum(found.Evidence.Vector()));
            return (best.Evidence.Vector(), best.Passage == question.Right);
        })], Ranking.Prior.Certainty, CertaintyRidge);
        return new Ranking(order, certainty);
    }
}
