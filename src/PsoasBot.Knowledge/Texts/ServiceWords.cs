using System.Collections.Frozen;

namespace PsoasBot.Knowledge.Texts;

/// <summary>The words by which somebody names a service of the clinic: "I'd like a sports massage".</summary>
public static class ServiceWords
{
    private static readonly FrozenSet<string> Common =
        FrozenSet.Create("a", "an", "the", "with", "for", "and", "your", "my", "our", "now", "here", "online", "session", "appointment", "book", "time");

    /// <param name="label">Of its booking link, e.g. <c>Book a sports massage</c>.</param>
    /// <returns>In lower case; empty where the label does not say which service it is.</returns>
    public static FrozenSet<string> Of(string label) =>
        Words.In(label).Select(range => label[range].ToLowerInvariant()).Where(word => !Common.Contains(word)).ToFrozenSet(StringComparer.Ordinal);
}
