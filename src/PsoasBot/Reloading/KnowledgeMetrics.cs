using System.Diagnostics.Metrics;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Reloading;

/// <summary>How the knowledge stands, for whoever reads the metrics. Looked at when they are read.</summary>
internal static class KnowledgeMetrics
{
    public static void ObserveKnowledge(this IServiceProvider services)
    {
        var reloader = services.GetRequiredService<KnowledgeReloader>();
        var meter = OurMeter.Of(services.GetRequiredService<IMeterFactory>());
        meter.CreateObservableGauge("psoasbot.knowledge.passages", () => reloader.Status.Passages, description: "Passages that serve.");
        meter.CreateObservableGauge("psoasbot.knowledge.overdue", () => reloader.Status.Overdue.Length, description: "Passages past their next review.");
        meter.CreateObservableGauge(
            "psoasbot.knowledge.problems", () => Problems(reloader.Status), description: "Problems in the folder as it was read last.");
        meter.CreateObservableGauge(
            "psoasbot.knowledge.degraded", () => reloader.Status.IsDegraded ? 1 : 0, description: "1 while what serves is older than the folder.");
        meter.CreateObservableGauge(
            "psoasbot.knowledge.live_since", () => reloader.Status.LiveSince.ToUnixTimeSeconds(), "s", "When what serves went live, in seconds since 1970.");
        meter.CreateObservableCounter(
            "psoasbot.knowledge.reloads", () => Reloads(reloader.Reloads), description: "Edits of the folder since the start, by what became of them.");
    }

    private static Measurement<int>[] Problems(KnowledgeStatus status) =>
        [new(status.Errors, Tag("severity", "error")), new(status.Warnings, Tag("severity", "warning"))];

    private static Measurement<int>[] Reloads((int Good, int Refused) reloads) =>
        [new(reloads.Good, Tag("result", "good")), new(reloads.Refused, Tag("result", "refused"))];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
