using System.Diagnostics.Metrics;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Turns;

/// <summary>What is counted of turns.</summary>
internal sealed class TurnMetrics
{
    private const string Failed = "failed";

    /// <summary>From a search among few passages to a wait that somebody notices.</summary>
    private static readonly double[] Seconds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];

    private readonly Counter<long> _turns;
    private readonly Histogram<double> _decisions;
    private readonly Counter<long> _undelivered;

    public TurnMetrics(IMeterFactory meters)
    {
        var meter = OurMeter.Of(meters);
        _turns = meter.CreateCounter<long>("psoasbot.turns", description: "Turns that asked for a reply, by channel and outcome.");
        _decisions = meter.CreateHistogram(
            "psoasbot.decision.duration", "s", "Time from a question to the decision on its reply.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        _undelivered = meter.CreateCounter<long>("psoasbot.replies.undelivered", description: "Replies that could not be delivered, by reason.");
        ShowFailures();
    }

    /// <param name="outcome">As <c>Reply.Outcome</c>.</param>
    public void Turn(string? channelId, string outcome) => Turn(channelId, outcome, 1);

    public void TurnFailed(string? channelId) => Turn(channelId, Failed, 1);

    public void Decided(TimeSpan took) => _decisions.Record(took.TotalSeconds);

    public void Undelivered(Undelivered reason) => Undelivered(reason, 1);

    /// <summary>Failures are there from the start, so that the first one is seen as a rise.</summary>
    private void ShowFailures()
    {
        foreach (var channel in ChannelIds.Known.Append("other"))
            Turn(channel, Failed, 0);

        foreach (var reason in Enum.GetValues<Undelivered>())
            Undelivered(reason, 0);
    }

    private void Turn(string? channelId, string outcome, int count) =>
        _turns.Add(count, new("channel", ChannelIds.Known.Contains(channelId) ? channelId : "other"), new("outcome", outcome));

    private void Undelivered(Undelivered reason, int count) => _undelivered.Add(count, new KeyValuePair<string, object?>("reason", reason switch
    {
        Turns.Undelivered.NoAddress => "no-address",
        Turns.Undelivered.NoToken => "no-token",
        Turns.Undelivered.Refused => "refused",
        Turns.Undelivered.TooSlow => "too-slow",
        _ => "unreachable",
    }));
}
