using PsoasBot.Search.Confidence;

namespace PsoasBot.Search.Tests;

/// <summary>Searches by text alone: the message is understood first, as the answerer does.</summary>
internal static class UnderstoodSearch
{
    public static IReadOnlyList<Hit> Search(this PassageIndex index, string utterance, int limit) =>
        index.Search(index.Read(utterance, PassageIndex.Understand(utterance, null)), limit);
}
