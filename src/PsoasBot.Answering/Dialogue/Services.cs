using System.Collections.Frozen;
using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Which service of the clinic an utterance names: "book a sports massage", "book the sports one".</summary>
internal sealed class Services
{
    /// <summary>Beside one of these, what sets a service apart from the others names it.</summary>
    private static readonly FrozenSet<string> Booked = FrozenSet.Create("book", "booked", "booking", "appointment", "one", "session", "reserve", "slot");

    private readonly ImmutableArray<(string Key, FrozenSet<string> Words, FrozenSet<string> Own)> _services;

    public Services(Clinic? clinic)
    {
        var named = (clinic?.Booking ?? []).Select(link => (link.Key, Words: ServiceWords.Of(link.Label))).Where(service => service.Words.Count > 0).ToList();
        _services = [.. named.Select(service => (
            service.Key, service.Words, service.Words.Where(word => named.Count(other => other.Words.Contains(word)) == 1).ToFrozenSet(StringComparer.Ordinal)))];
    }

    /// <summary>Whether an utterance is a booking of one that it names, or of any: "book me in".</summary>
    public bool IsBooking(IReadOnlyList<string> words) => words.Contains("book") && (NamedIn(words) is not null || BooksIn(words));

    private static bool BooksIn(IReadOnlyList<string> words)
    {
        var place = words.ToList().IndexOf("book");
        return words.Skip(place + 1).Take(2).ToArray() is ["me" or "us" or "him" or "her" or "them", "in"];
    }

    /// <returns>The key of the service all of whose words are said, the longest name first, or else all that no other service has; null when none is.</returns>
    public string? NamedIn(IReadOnlyList<string> words) =>
        _services.Where(service => service.Words.IsSubsetOf(words)).OrderByDescending(service => service.Words.Count).Select(service => service.Key).FirstOrDefault()
        ?? (words.Any(Booked.Contains) ? _services.Where(service => service.Own.Count > 0 && service.Own.IsSubsetOf(words)).Select(service => service.Key).FirstOrDefault() : null);
}
