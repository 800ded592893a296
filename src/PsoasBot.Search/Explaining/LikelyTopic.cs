using System.Collections.Immutable;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Explaining;

/// <summary>A group of topics that a message may be of.</summary>
/// <param name="Likelihood">0–1.</param>
public sealed record LikelyTopic(string Name, double Likelihood)
{
    private const int Most = 3;
    private const double Least = 0.1;

    /// <param name="vector">What the message means.</param>
    internal static ImmutableArray<LikelyTopic> Of(float[] vector) =>
    [
        .. vector[Encoder.Group].Index()
            .Select(group => new LikelyTopic(Encoder.Shared.GroupNames[group.Index], group.Item * group.Item))
            .Where(topic => topic.Likelihood >= Least)
            .OrderByDescending(topic => topic.Likelihood)
            .Take(Most),
    ];
}
