namespace PsoasBot.Channels.Turns;

/// <summary>What staff can learn from later. Every channel writes to the same one; any number of threads may.</summary>
public interface IQuestionLog
{
    /// <summary>Whether staff will read what people write beside a thumb. Nobody is promised more.</summary>
    /// <value>False, for a log that keeps counts or nothing.</value>
    bool KeepsWords => false;

    /// <summary>Notes one question. Returns at once; what it cannot keep is lost and logged, and no turn fails for it.</summary>
    void Keep(LoggedTurn turn);

    /// <summary>Notes what somebody thought of a reply.</summary>
    void Keep(Feedback feedback);

    /// <summary>Removes all that was noted of one conversation.</summary>
    void Forget(string channel, string conversationId);

    /// <summary>
    /// Ends when all that was kept and forgotten before is written, or after a moment if it cannot be: no reply waits for long.
    /// Not to be cancelled: a reply is not lost because its request was given up.
    /// </summary>
    /// <returns>Whether all of it is written; false, too, where it could not be a moment ago, and where nothing is kept.</returns>
    Task<bool> WrittenAsync();
}
