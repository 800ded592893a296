namespace PsoasBot.QuestionLog;

/// <summary>Where the question log is kept. Written by one thread at a time.</summary>
/// <remarks>What cannot be kept throws what <see cref="QuestionLogFailures.Is"/> knows.</remarks>
internal interface IQuestionStore : IDisposable
{
    /// <summary>Where that is, in words for the operator.</summary>
    string Place { get; }

    /// <summary>Whether something may have been kept before.</summary>
    bool IsThere { get; }

    /// <summary>The key that conversations are marked with; the first time, a new one.</summary>
    ConversationKey Key();

    /// <summary>Writes all of it or none, in that order.</summary>
    Task WriteAsync(IReadOnlyList<LogEntry> entries);
}
