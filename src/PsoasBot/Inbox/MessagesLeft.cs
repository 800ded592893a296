using Microsoft.Extensions.Options;
using PsoasBot.Channels.Messages;

namespace PsoasBot.Inbox;

/// <summary>Keeps messages in the inbox. What a visitor is told is true: kept is what is on the disk or in Redis, heard is what somebody will see.</summary>
internal sealed partial class MessagesLeft(
    IMessageStore store,
    MessageDeliveries deliveries,
    ConsoleIsStaffed console,
    IOptions<InboxOptions> options,
    InboxMetrics metrics,
    TimeProvider time,
    ILogger<MessagesLeft> logger) : IMessagesLeft
{
    /// <summary>How many are kept at once. At 8 KB each they take 80 MB; nobody reads so many.</summary>
    private const int Most = 10_000;

    public bool IsOpen => options.Value.TakesMessages;

    public bool IsHeard => deliveries.Works || console();

    public int KeepDays => options.Value.KeepDays;

    public bool Keep(LeftMessage message)
    {
        var isKept = TryAdd(message);
        metrics.Left(message.Channel, isKept);
        if (isKept)
            deliveries.Tell();

        return isKept;
    }

    private bool TryAdd(LeftMessage message)
    {
        try
        {
            if (store.Count() >= Most)
            {
                LogFull(Most);
                return false;
            }

            store.Add(deliveries.Queued(new KeptMessage(message, time.GetUtcNow())));
            return true;
        }
        catch (Exception unwritable) when (InboxFailures.Is(unwritable))
        {
            LogNotKept(store.Place, InboxFailures.Reason(unwritable));
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A visitor's message for the clinic could not be kept in {Place}: {Reason}. The visitor was told so. See whether the disk is full, or Redis away")]
    private partial void LogNotKept(string place, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A visitor's message for the clinic was not kept, as the inbox holds {Most}. The visitor was told so. Delete some at /staff/inbox, or set Inbox:KeepDays to fewer days")]
    private partial void LogFull(int most);
}
