using MimeKit;

namespace PsoasBot.Inbox;

/// <summary>A message as an email in plain text, whose subject says nothing of what was written.</summary>
internal static class MessageMail
{
    public static MimeMessage Of(KeptMessage message, SmtpOptions smtp)
    {
        var from = SmtpOptions.Addresses(smtp.From!)![0]; // looked at when the service started
        var mail = new MimeMessage
        {
            Subject = MessageText.Subject,
            Date = message.At,
            MessageId = $"{message.Id}@{from.Domain}", // the same each time, so that one that comes twice is seen to be one
            Body = new TextPart("plain") { Text = Body(message) },
        };
        mail.From.Add(from);
        mail.To.AddRange(SmtpOptions.Addresses(smtp.To!)!); // likewise
        if (message.Left.Email.All(char.IsAscii) && MailboxAddress.TryParse(message.Left.Email, out var visitor) && visitor.Address == message.Left.Email)
            mail.ReplyTo.Add(visitor);

        return mail;
    }

    private static string Body(KeptMessage message) => string.Join("\r\n",
    [
        $"{MessageText.Subject} for the clinic.",
        .. message.Left.IsUrgent ? ["", MessageText.Urgent] : (string[])[],
        "",
        .. MessageText.Lines(message),
        "",
        "They wrote:",
        "",
        .. message.Left.About.Split('\n').Select(line => $"> {line}"),
        "",
        MessageText.Closing,
        "",
    ]);
}
