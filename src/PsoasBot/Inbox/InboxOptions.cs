using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Http;

namespace PsoasBot.Inbox;

/// <summary>Messages that visitors leave for the clinic, and who is told of them. Section <c>Inbox</c> of appsettings.json.</summary>
internal sealed class InboxOptions : IValidatableObject
{
    /// <summary>Whether visitors can leave a message.</summary>
    public bool TakesMessages { get; set; } = true;

    /// <summary>Days after which a message is deleted, answered or not, 1 to 3650. Visitors are told how many.</summary>
    [Range(1, 3650, ErrorMessage = "Inbox:KeepDays has to be a number of days from 1 to 3650. To take no messages, set Inbox:TakesMessages to false.")]
    public int KeepDays { get; set; } = 90;

    /// <summary>The address of a Teams workflow that posts each message to a chat or channel ("When a Teams webhook request is received"). It is a secret: whoever has it can post there.</summary>
    public string? TeamsWebhook { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TeamsWebhook is { Length: > 0 } webhook
            && !(Uri.TryCreate(webhook, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || Loopback.IsUrl(webhook))))
        {
            yield return new ValidationResult("Inbox:TeamsWebhook is not an https address. Copy the whole address that Teams shows for the workflow, from https:// to its end.", [nameof(TeamsWebhook)]);
        }
    }
}

/// <summary>Checks the settings before the service starts.</summary>
[OptionsValidator]
internal sealed partial class InboxOptionsValidator : IValidateOptions<InboxOptions>;
