using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using MimeKit;
using PsoasBot.Channels.Http;

namespace PsoasBot.Inbox;

/// <summary>The mail server by which the clinic is told of each message; without a <c>Host</c> no email is sent. Section <c>Inbox:Smtp</c> of appsettings.json.</summary>
internal sealed class SmtpOptions : IValidatableObject
{
    /// <summary>The mail server, e.g. <c>smtp.clinic.example</c>.</summary>
    public string? Host { get; set; }

    /// <summary>Its port: usually 587 with <c>StartTls</c>, 465 with <c>Tls</c>.</summary>
    [Range(1, 65535, ErrorMessage = "Inbox:Smtp:Port has to be a number from 1 to 65535; mail servers usually listen at 587, or at 465 with Inbox:Smtp:Security set to Tls.")]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is encrypted: <c>StartTls</c>, <c>Tls</c>, or <c>None</c> for a server on this machine.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Who signs in to the server; null for a server that asks nobody.</summary>
    public string? User { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address, one that the server lets this user send from.</summary>
    public string? From { get; set; }

    /// <summary>Who gets the messages: an address, or several separated by commas.</summary>
    public string? To { get; set; }

    /// <summary>Whether email is sent.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(Host);

    /// <summary>The server and its port, as people write them.</summary>
    public string Where => $"{Host}:{Port}";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsConfigured)
        {
            if ((User ?? Password ?? From ?? To) is not null)
                yield return new ValidationResult("Inbox:Smtp:Host is not set, so no email is sent. Set it to the name of the mail server, or leave out the whole section Inbox:Smtp.", [nameof(Host)]);

            yield break;
        }

        foreach (var (name, value) in ((string, string?)[])[(nameof(From), From), (nameof(To), To)])
        {
            if (string.IsNullOrWhiteSpace(value))
                yield return new ValidationResult($"Inbox:Smtp:{name} is not set. Give an email address, e.g. desk@clinic.example.", [name]);
            else if (Addresses(value) is not { Count: > 0 } addresses || (name == nameof(From) && addresses.Count > 1))
                yield return new ValidationResult($"Inbox:Smtp:{name} is {value}, which is not an email address. Write it like desk@clinic.example{(name == nameof(To) ? ", and several separated by commas" : "")}.", [name]);
        }

        if (Security == SmtpSecurity.None && !Loopback.IsHost(Host!)) // it is configured
            yield return new ValidationResult($"Inbox:Smtp:Security is None, which would send names and addresses unencrypted to {Host}. Set it to StartTls or Tls.", [nameof(Security)]);
    }

    /// <returns>The addresses in a setting; null when one of them is none.</returns>
    public static IReadOnlyList<MailboxAddress>? Addresses(string setting) =>
        InternetAddressList.TryParse(setting, out var list) && list.All(address => address is MailboxAddress mailbox && mailbox.Address.Contains('@', StringComparison.Ordinal))
            ? [.. list.Mailboxes]
            : null;
}

/// <summary>Checks the settings before the service starts.</summary>
[OptionsValidator]
internal sealed partial class SmtpOptionsValidator : IValidateOptions<SmtpOptions>;
