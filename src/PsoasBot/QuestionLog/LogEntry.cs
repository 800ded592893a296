using System.Collections.Immutable;

namespace PsoasBot.QuestionLog;

/// <summary>One thing to be done in the log.</summary>
/// <param name="At">When, in the local time of the clinic.</param>
internal abstract record LogEntry(DateTimeOffset At);

/// <summary>That an outcome came once.</summary>
/// <param name="Passages">What was answered; empty where the outcome is no answer.</param>
internal sealed record CountedTurn(DateTimeOffset At, string Channel, string Outcome, ImmutableArray<string> Passages) : LogEntry(At);

/// <summary>That somebody was shown a safety card: no more than which and when.</summary>
internal sealed record RaisedSign(DateTimeOffset At, string SignId) : LogEntry(At);

/// <summary>What somebody asked.</summary>
/// <param name="Conversation">Its mark; null where it has none.</param>
/// <param name="Passage">What was answered, or else the passage that came nearest; empty when nothing was found.</param>
/// <param name="Confidence">That passage's, 0–1.</param>
/// <param name="Text">With what tells who typed it taken out; not empty.</param>
internal sealed record AskedQuestion(DateTimeOffset At, byte[]? Conversation, string Outcome, string Passage, double Confidence, string Text) : LogEntry(At);

/// <summary>What somebody thought of an answer.</summary>
/// <param name="Comment">With what tells who typed it taken out; null when there is none or none is kept.</param>
internal sealed record GivenThumb(DateTimeOffset At, byte[]? Conversation, string Passage, bool IsHelpful, string? Comment) : LogEntry(At);

/// <summary>A conversation of which nothing shall be left.</summary>
internal sealed record ForgottenConversation(DateTimeOffset At, byte[]? Conversation) : LogEntry(At);

/// <summary>Days of which nothing shall be left.</summary>
internal sealed record DaysPast(DateTimeOffset At, DateOnly Before) : LogEntry(At);

/// <summary>Somebody waits until all that came before is written, and is told whether it is.</summary>
internal sealed record Awaited(DateTimeOffset At, TaskCompletionSource<bool> Written) : LogEntry(At);
