using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests;

/// <summary>The small knowledge under different thresholds, each learned from once.</summary>
public sealed class SmallAnswerers : IDisposable
{
    private readonly Dictionary<(double, double), Answerer> _made = [];

    /// <summary>Under the thresholds that are shipped.</summary>
    public Answerer Usual => Under(new AnsweringOptions().AnswerThreshold, new AnsweringOptions().ChoiceThreshold);

    /// <summary>Whatever is found is the answer.</summary>
    public Answerer AnswersAll => Under(0, 0);

    /// <summary>Whatever is found is a choice.</summary>
    public Answerer OffersAll => Under(1, 0);

    /// <summary>Nothing is good enough.</summary>
    public Answerer DeclinesAll => Under(1, 1);

    public Answerer Under(double answer, double choice)
    {
        if (!_made.TryGetValue((answer, choice), out var answerer))
            _made[(answer, choice)] = answerer = new Answerer(SmallKnowledge.Content, new AnsweringOptions { AnswerThreshold = answer, ChoiceThreshold = choice });

        return answerer;
    }

    public void Dispose()
    {
        foreach (var answerer in _made.Values)
            answerer.Dispose();
    }
}
