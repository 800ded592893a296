using System.Collections.Concurrent;
using PsoasBot.Channels.Messages;

namespace PsoasBot.Channels.Tests.Messages;

/// <summary>An inbox in memory.</summary>
internal sealed class MessagesInMemory : IMessagesLeft
{
    private readonly ConcurrentQueue<LeftMessage> _kept = new();

    public bool IsOpen { get; set; } = true;

    public bool IsHeard { get; set; } = true;

    public int KeepDays => 90;

    public bool CanKeep { get; set; } = true;

    public IReadOnlyCollection<LeftMessage> Kept => _kept;

    public bool Keep(LeftMessage message)
    {
        if (CanKeep)
            _kept.Enqueue(message);

        return CanKeep;
    }
}
