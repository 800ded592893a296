using System.Collections.Frozen;
using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Which service of the clinic an utterance names: "book a sports massage".</summary>
internal sealed class Services(Clinic? clinic)
{
    private readonly ImmutableArray<(string Key, FrozenSet<string> Words)> _services =
        [.. (clinic?.Booking ?? []).Select(link => (link.Key, ServiceWords.Of(link.Label))).Where(service => service.Item2.Count > 0)];

    /// <returns>The key of the service all of whose words are said, the longest name first; null when none is.</returns>
    public string? NamedIn(IReadOnlyList<string> words) =>
        _services.Where(service => service.Words.IsSubsetOf(words)).OrderByDescending(service => service.Words.Count).Select(service => service.Key).FirstOrDefault();
}
