using PsoasBot.Search.Confidence;
using PsoasBot.Search.Explaining;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Search.Tests;

/// <summary>The small clinic, indexed once for all tests of a class.</summary>
public sealed class SmallIndex : IDisposable
{
    private readonly PassageIndex _index = Build();

    internal static PassageIndex Build() => new(SmallClinic.Passages, SmallClinic.NotCovered, SmallClinic.Synonyms);

    public IReadOnlyList<Hit> Search(string utterance, int limit = 20) => _index.Search(utterance, limit);

    public Explanation Explain(string utterance) => _index.Explain(_index.Read(utterance, PassageIndex.Understand(utterance, null)), 20);

    /// <summary>The id of the best passage; null when nothing is found.</summary>
    public string? Best(string utterance) => Search(utterance, 1) is [var hit] ? SmallClinic.Passages[hit.Passage].Id : null;

    public void Dispose() => _index.Dispose();
}
