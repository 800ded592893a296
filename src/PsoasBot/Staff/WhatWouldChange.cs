using PsoasBot.Answering;
using PsoasBot.Channels.Turns;
using PsoasBot.Comparing;
using PsoasBot.Knowledge;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;

namespace PsoasBot.Staff;

/// <summary>What an edit would change for visitors, held against what serves now, by what people asked and what the folder's own table expects.</summary>
internal sealed class WhatWouldChange(KnowledgeReloader reloader, CurrentSnapshot current, IQuestionLogReader log)
{
    /// <summary>Beyond it a comparison takes longer than somebody waits for a page.</summary>
    private const int MostPassages = 2_000;

    /// <returns>Null where there is too much to compare, or the log or the table cannot be read: an edit is not held up for it.</returns>
    public KnowledgeChange? Of(KnowledgeContent edited, AnsweringOptions options)
    {
        if (edited.Passages.Length > MostPassages)
            return null;

        try
        {
            var table = PastQuestions.TableNear(reloader.Folder);
            using var answerer = new Answerer(edited, options, beside: true);
            return KnowledgeChange.Of(
                current(),
                new Snapshot(edited, answerer.Reply),
                [.. PastQuestions.OfLog(log, DateOnly.MinValue), .. table is null ? [] : PastQuestions.OfTable(table)]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }
}
