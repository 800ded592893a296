using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;

namespace PsoasBot.QuestionLog;

/// <summary>What of a turn or of a thumb is kept.</summary>
internal static class LogEntries
{
    /// <summary>An urgent turn leaves its sign and the time, and nothing else: not the text, the channel or the conversation.</summary>
    public static ImmutableArray<LogEntry> Of(LoggedTurn turn, DateTimeOffset at, QuestionLogMode mode, ConversationKey key)
    {
        if (turn.Reply is Urgent urgent)
            return [new RaisedSign(at, urgent.SignId)];

        var counted = new CountedTurn(at, turn.Channel, turn.Reply.Outcome, [.. turn.Reply.Passages.Select(found => found.Passage.Id)]);
        if (mode != QuestionLogMode.Text || Redaction.Of(turn.Utterance) is not { Length: > 0 } text)
            return [counted];

        var nearest = turn.Reply.Passages.FirstOrDefault() ?? turn.Reply.Candidates.FirstOrDefault();
        return
        [
            counted,
            new AskedQuestion(
                at, key.Mark(turn.Channel, turn.ConversationId), turn.Reply.Outcome, nearest?.Passage.Id ?? "", nearest?.Confidence ?? 0, text),
        ];
    }

    /// <returns>One for each passage that the thumb is for, or one for none.</returns>
    public static ImmutableArray<LogEntry> Of(Feedback feedback, DateTimeOffset at, QuestionLogMode mode, ConversationKey key)
    {
        var comment = mode == QuestionLogMode.Text && feedback.Comment is { } said && Redaction.Of(said) is { Length: > 0 } redacted ? redacted : null;
        return
        [
            .. feedback.Passages.DefaultIfEmpty("").Select(passage =>
                new GivenThumb(at, key.Mark(feedback.Channel, feedback.ConversationId), passage, feedback.IsHelpful, comment)),
        ];
    }
}
