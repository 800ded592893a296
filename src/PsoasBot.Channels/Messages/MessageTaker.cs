using System.Globalization;

namespace PsoasBot.Channels.Messages;

/// <summary>Takes messages for the clinic: the same from every channel.</summary>
internal sealed class MessageTaker(IMessagesLeft left)
{
    /// <summary>Whether messages are taken.</summary>
    public bool IsOpen => left.IsOpen;

    /// <summary>Whether somebody at the clinic learns of one.</summary>
    public bool IsHeard => left.IsHeard;

    public int KeepDays => left.KeepDays;

    /// <summary>What somebody agrees to.</summary>
    public string Consent => string.Create(
        CultureInfo.InvariantCulture, $"The clinic may keep this message for up to {left.KeepDays} {(left.KeepDays == 1 ? "day" : "days")} and use it to answer me.");

    /// <summary>What is said before somebody writes.</summary>
    public string Promise => left.IsHeard
        ? "Somebody at the clinic will see your message. This is not for emergencies."
        : "Your message is saved for the clinic, but nobody there is notified of it. This is not for emergencies.";

    /// <param name="isUrgent">Whether what they wrote describes an emergency. It is kept all the same.</param>
    public MessageReceipt Take(MessageDraft draft, MessageSource source, bool isUrgent)
    {
        if (!left.IsOpen)
            return new Closed();

        if (draft.Problems() is { IsEmpty: false } problems)
            return new Incomplete(problems);

        return left.Keep(new LeftMessage(source.IdOf(draft), source.Channel, draft.Name, draft.Phone, draft.Email, draft.About, isUrgent))
            ? new Taken(left.IsHeard)
            : new NotKept();
    }
}
