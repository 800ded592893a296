using System.Security.Claims;
using PsoasBot.Inbox;

namespace PsoasBot.Staff;

/// <summary>What staff do with messages in the inbox. Each is noted in the audit before it is done, without a word of the message.</summary>
internal sealed partial class InboxEdits(IMessageStore store, MessageDeliveries deliveries, StaffAudit audit, TimeProvider time, ILogger<InboxEdits> logger)
{
    /// <summary>Digits of an id that tell messages apart in the audit.</summary>
    private const int Shown = 8;

    /// <param name="action"><c>answer</c>, <c>reopen</c>, <c>send</c> or <c>delete</c>.</param>
    public EditResult Make(ClaimsPrincipal person, string id, string action)
    {
        try
        {
            return store.Read().FirstOrDefault(message => message.Id == id) is { } message
                ? Make(person, message, action)
                : EditResult.Refused("Nothing was changed: that message has been deleted.");
        }
        catch (Exception unwritable) when (InboxFailures.Is(unwritable))
        {
            LogNotDone(InboxFailures.Reason(unwritable));
            return EditResult.Refused("Nothing was changed: the inbox cannot be written. Tell whoever runs the service that the disk may be full, or Redis away.");
        }
    }

    private EditResult Make(ClaimsPrincipal person, KeptMessage message, string action)
    {
        var who = StaffAccess.NameOf(person);
        return action switch
        {
            "answer" => Done("answered", "Marked as answered.", () => store.Answer(message.Id, new Answered(time.GetUtcNow(), who))),
            "reopen" => Done("reopened", "Marked as new again.", () => store.Answer(message.Id, null)),
            "send" => Done("sent again", "It is being sent again. Reload this page in a moment to see how it went.", () => deliveries.SendAgain(message)),
            "delete" => Done("deleted", "Deleted. Nothing of the message is left here.", () => store.Delete(message.Id)),
            _ => EditResult.Refused("Nothing was changed: this page is out of date. Reload it."),
        };

        EditResult Done(string what, string said, Action change)
        {
            audit.Keep(person, what, $"message {message.Id[..Math.Min(Shown, message.Id.Length)]}", change);
            return new EditResult(true, said, []);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message in the inbox was not changed: {Reason}")]
    private partial void LogNotDone(string reason);
}
