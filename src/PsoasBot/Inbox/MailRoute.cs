using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace PsoasBot.Inbox;

/// <summary>Sends each message as an email, by the server of <c>Inbox:Smtp</c>.</summary>
internal sealed class MailRoute(IOptions<SmtpOptions> options) : IMessageRoute
{
    private const int MostOfAnswer = 200;

    public DeliveryRoute Route => DeliveryRoute.Mail;

    public bool IsConfigured => options.Value.IsConfigured;

    public async Task<DeliveryFailure?> SendAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { CheckCertificateRevocation = false }; // as browsers and HttpClient have it: the lists are often out of reach
        try
        {
            await SendAsync(client, message, cancellationToken);
        }
        catch (Exception exception) when (FailureOf(exception) is not null)
        {
            return FailureOf(exception);
        }

        await LeaveAsync(client, cancellationToken);
        return null;
    }

    public DeliveryFailure TooSlow(TimeSpan limit) => new(
        DeliveryFailure.TooSlow,
        $"{options.Value.Where} did not answer within {limit.TotalSeconds} seconds. Check Inbox:Smtp:Host and Port, that Inbox:Smtp:Security fits the port (StartTls for 587, Tls for 465), and that no firewall is in between.");

    private async Task SendAsync(SmtpClient client, KeptMessage message, CancellationToken cancellationToken)
    {
        var smtp = options.Value;
        await client.ConnectAsync(smtp.Host!, smtp.Port, OptionsOf(smtp.Security), cancellationToken); // it is configured
        if (!string.IsNullOrEmpty(smtp.User))
            await client.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancellationToken);

        await client.SendAsync(MessageMail.Of(message, smtp), cancellationToken);
    }

    /// <summary>The message is taken by now, whatever the server makes of our leaving.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // The connection is closed without it.
        }
    }

    /// <returns>Null for what is no failure of the server's or of its settings.</returns>
    private DeliveryFailure? FailureOf(Exception exception) => exception switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused => Refused($"refused to take email for {refused.Mailbox?.Address}", refused, "Inbox:Smtp:To"),
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused => Refused($"refused to take email from {refused.Mailbox?.Address}", refused, "Inbox:Smtp:From, and whether the server wants Inbox:Smtp:User and Password"),
        SmtpCommandException refused => Refused("refused the email", refused, "the mailbox (is it full or blocked?) and what the server says"),
        AuthenticationException or ServiceNotAuthenticatedException => Of(
            DeliveryFailure.NotLetIn, "did not accept the user and password", "Inbox:Smtp:User and Password; some providers want an app password"),
        SslHandshakeException => Of(DeliveryFailure.Unencrypted, "offered no encryption that can be trusted", "that Inbox:Smtp:Host is the name in the server's certificate, and that Inbox:Smtp:Security fits the port (StartTls for 587, Tls for 465)"),
        NotSupportedException => Of(DeliveryFailure.Unencrypted, "does not offer STARTTLS, or no way to sign in that is known here", "Inbox:Smtp:Port and Security (Tls for 465)"),
        ProtocolException => Of(DeliveryFailure.Unreachable, "broke off, or does not speak SMTP", "Inbox:Smtp:Port and Security (StartTls for 587, Tls for 465)"),
        SocketException or IOException => Of(DeliveryFailure.Unreachable, "cannot be reached", "Inbox:Smtp:Host and Port, and that no firewall is in between"),
        _ => null,
    };

    private DeliveryFailure Refused(string what, SmtpCommandException refused, string check) =>
        Of(DeliveryFailure.Refused, $"{what} ({(int)refused.StatusCode}: {OneLine(refused.Message)})", check);

    private DeliveryFailure Of(string kind, string what, string check) => new(kind, $"{options.Value.Where} {what}. Check {check}.");

    private static string OneLine(string answer) => string.Join(' ', answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var line && line.Length > MostOfAnswer
        ? line[..MostOfAnswer] + "…"
        : line;

    private static SecureSocketOptions OptionsOf(SmtpSecurity security) => security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
