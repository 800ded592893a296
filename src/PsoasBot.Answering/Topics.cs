using System.Collections.Immutable;
using PsoasBot.Knowledge;

namespace PsoasBot.Answering;

/// <summary>What somebody can start with who has not asked anything yet.</summary>
public static class Topics
{
    /// <param name="count">How many at most.</param>
    /// <returns>Those that staff offer most often after others (<c>next:</c>), ties in the order of the files.</returns>
    public static ImmutableArray<Passage> Of(KnowledgeContent knowledge, int count = 4)
    {
        var offered = knowledge.Passages.SelectMany(passage => passage.Next).CountBy(id => id).ToDictionary();
        return [.. knowledge.Passages.OrderByDescending(passage => offered.GetValueOrDefault(passage.Id)).Take(count)];
    }
}
