using Microsoft.Extensions.Options;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;

namespace PsoasBot.Staff;

/// <summary>What an edit would change for visitors compared with what is live now, judged by logged questions and those of <see cref="KnowledgeOptions.Questions"/>.</summary>
internal sealed class WhatWouldChange(IOptions<KnowledgeOptions> knowledge, CurrentSnapshot current, IQuestionLogReader log)
{
    /// <summary>Above this, a comparison takes longer than people wait for a page.</summary>
    private const int MostPassages = 2_000;

    /// <returns>Null if there is too much to compare, or the log or table cannot be read: that must not block an edit.</returns>
    public KnowledgeChange? Of(KnowledgeContent edited, AnsweringOptions options)
    {
        if (edited.Passages.Length > MostPassages)
            return null;

        try
        {
            using var answerer = new Answerer(edited, options, beside: true);
            return KnowledgeChange.Of(
                current(),
                new Snapshot(edited, answerer.Reply),
                [.. PastQuestions.OfLog(log, DateOnly.MinValue), .. knowledge.Value.Questions is { Length: > 0 } table ? PastQuestions.OfTable(table) : []]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }
}
