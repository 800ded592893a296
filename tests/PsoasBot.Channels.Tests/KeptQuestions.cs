using System.Collections.Concurrent;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests;

/// <summary>A question log in memory, and what it was told to forget.</summary>
internal sealed class KeptQuestions : IQuestionLog
{
    private readonly ConcurrentQueue<LoggedTurn> _turns = new();
    private readonly ConcurrentQueue<Feedback> _feedback = new();
    private readonly ConcurrentQueue<(string Channel, string ConversationId)> _forgotten = new();

    public bool KeepsWords { get; init; }

    /// <summary>Completes when what was kept is written.</summary>
    public Task<bool> Written { get; init; } = Task.FromResult(true);

    public IReadOnlyCollection<LoggedTurn> Turns => _turns;

    public IReadOnlyCollection<Feedback> Feedback => _feedback;

    public IReadOnlyCollection<(string Channel, string ConversationId)> Forgotten => _forgotten;

    public void Keep(LoggedTurn turn) => _turns.Enqueue(turn);

    public void Keep(Feedback feedback) => _feedback.Enqueue(feedback);

    public void Forget(string channel, string conversationId) => _forgotten.Enqueue((channel, conversationId));

    public Task<bool> WrittenAsync() => Written;
}
