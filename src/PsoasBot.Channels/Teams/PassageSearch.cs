using System.Collections.Immutable;
using PsoasBot.Answering;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Teams;

/// <summary>Passages for somebody who looks for one to share. More is offered than would be answered: a person chooses.</summary>
internal static class PassageSearch
{
    private static readonly char[] Between = [.. " \t\n.,;:!?()[]\"/"];

    /// <returns>What the reply found, then those whose title or keywords have words that begin as typed; the most useful ones for an empty text.</returns>
    public static ImmutableArray<Passage> Found(string text, Reply reply, KnowledgeContent knowledge)
    {
        if (text.Length == 0)
            return Topics.Of(knowledge, knowledge.Passages.Length);

        var candidates = reply is Answer or Clarify ? reply.Candidates : [];
        return
        [
            .. reply.Passages.Concat(candidates).Select(found => found.Passage)
                .Concat(Begun(text, knowledge))
                .DistinctBy(passage => passage.Id),
        ];
    }

    private static IEnumerable<Passage> Begun(string text, KnowledgeContent knowledge)
    {
        var typed = Words(text);
        return typed.Length == 0 ? [] : knowledge.Passages.Where(passage => IsBegun(typed, [passage.Title, .. passage.Keywords]));
    }

    private static bool IsBegun(string[] typed, IEnumerable<string> names)
    {
        string[] words = [.. names.SelectMany(Words)];
        return typed.All(begun => words.Any(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string text) => text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
