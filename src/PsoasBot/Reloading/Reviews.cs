using System.Collections.Immutable;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Reloading;

/// <summary>Which passages somebody should have looked at again by now.</summary>
internal static class Reviews
{
    /// <summary>What to say when <see cref="Served"/> leaves nothing.</summary>
    public const string NothingLeft =
        "every passage is past its review, and Knowledge:ServeOverdue is false, so nothing would be left to answer with; review one and set its `reviewed:`, or set Knowledge:ServeOverdue to true";

    /// <returns>What answers, whose passages may be empty, and which passages are overdue, whether they answer or not.</returns>
    public static (KnowledgeContent Served, ImmutableArray<Passage> Overdue) Served(KnowledgeContent content, KnowledgeOptions options, DateOnly today)
    {
        var overdue = Overdue(content, today);
        return (options.ServeOverdue || overdue.IsEmpty ? content : Without(content, overdue), overdue);
    }

    /// <returns>Those whose <c>reviewed</c> and <c>review-every</c> are past, in the order of their files; passages that lack one of the two never are.</returns>
    public static ImmutableArray<Passage> Overdue(KnowledgeContent knowledge, DateOnly today) =>
        [.. knowledge.Passages.Where(passage => passage is { Reviewed: { } reviewed, ReviewEveryDays: { } days } && today.DayNumber - reviewed.DayNumber > days)];

    /// <summary>The knowledge without some of its passages, and without offering them after others.</summary>
    /// <returns>Its passages may be empty.</returns>
    public static KnowledgeContent Without(KnowledgeContent knowledge, ImmutableArray<Passage> left)
    {
        var ids = left.Select(passage => passage.Id).ToHashSet();
        return knowledge with
        {
            Passages =
            [
                .. knowledge.Passages.Where(passage => !ids.Contains(passage.Id)).Select(passage => passage with { Next = passage.Next.RemoveAll(ids.Contains) }),
            ],
        };
    }
}
