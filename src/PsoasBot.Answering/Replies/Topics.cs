using System.Collections.Immutable;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Replies;

/// <summary>Topics for somebody who has not asked anything yet.</summary>
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
