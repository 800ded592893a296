namespace PsoasBot.Channels.Turns;

/// <summary>Keeps nothing.</summary>
internal sealed class NoQuestionLog : IQuestionLog
{
    public void Keep(LoggedTurn turn)
    {
    }

    public void Keep(Feedback feedback)
    {
    }

    public void Forget(string channel, string conversationId)
    {
    }

    public Task<bool> WrittenAsync() => Task.FromResult(false);
}
