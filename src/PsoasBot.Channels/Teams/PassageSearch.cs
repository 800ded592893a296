using System.Buffers;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>Passages for somebody who looks for one to share. More is offered than would be answered: a person chooses.</summary>
internal static class PassageSearch
{
    private const string Between = " \t\n.,;:!?()[]\"/";

    private static readonly SearchValues<char> Breaks = SearchValues.Create(Between);

    /// <returns>
    /// What the reply found, then those whose title or keywords have words that begin as typed, looked for as far as they are asked for;
    /// the most useful ones for an empty text.
    /// </returns>
    public static IEnumerable<Passage> Found(string text, Reply reply, KnowledgeContent knowledge)
    {
        if (text.Length == 0)
            return Topics.Of(knowledge, knowledge.Passages.Length);

        var candidates = reply is Answer or Clarify ? reply.Candidates : [];
        return reply.Passages.Concat(candidates).Select(found => found.Passage)
            .Concat(Begun(text, knowledge))
            .DistinctBy(passage => passage.Id);
    }

    private static IEnumerable<Passage> Begun(string text, KnowledgeContent knowledge)
    {
        string[] typed = [.. text.Split([.. Between], StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length)]; // the rarest first
        return typed.Length == 0 ? [] : knowledge.Passages.Where(passage => IsBegun(typed, passage));
    }

    private static bool IsBegun(string[] typed, Passage passage) =>
        Array.TrueForAll(typed, begun => HasWord(passage.Title, begun) || passage.Keywords.Any(keyword => HasWord(keyword, begun)));

    /// <summary>Whether a word of the name begins so. It is asked of every name for every keystroke, so nothing is split.</summary>
    private static bool HasWord(string name, string begun)
    {
        for (var at = 0; (at = name.IndexOf(begun, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at == 0 || Breaks.Contains(name[at - 1]))
                return true;
        }

        return false;
    }
}
