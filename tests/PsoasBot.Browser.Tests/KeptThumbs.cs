using System.Collections.Concurrent;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Browser.Tests;

/// <summary>A question log that keeps the thumbs, to be looked at.</summary>
internal sealed class KeptThumbs : IQuestionLog
{
    private readonly ConcurrentQueue<Feedback> _thumbs = new();

    /// <summary>Whether staff are said to read what is kept.</summary>
    public bool KeepsWords { get; set; } = true;

    public IReadOnlyCollection<Feedback> Thumbs => _thumbs;

    public void Keep(LoggedTurn turn)
    {
        // what was asked is no matter here
    }

    public void Keep(Feedback feedback) => _thumbs.Enqueue(feedback);

    public void Forget(string channel, string conversationId)
    {
        // as above
    }

    public Task<bool> WrittenAsync() => Task.FromResult(true);
}
