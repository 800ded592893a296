namespace PsoasBot.Channels.Messages;

/// <summary>Takes no messages.</summary>
internal sealed class NoMessagesLeft : IMessagesLeft
{
    public bool IsOpen => false;

    public bool IsHeard => false;

    public int KeepDays => 0;

    public bool Keep(LeftMessage message) => false;
}
