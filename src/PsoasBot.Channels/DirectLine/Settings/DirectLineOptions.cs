using System.ComponentModel.DataAnnotations;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.DirectLine.Settings;

/// <summary>Who may use the embedded Direct Line, and how much. Section <c>DirectLine</c> of appsettings.json.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>The sites whose pages may hold the chat, beside our own pages: scheme, host and port, e.g. <c>https://clinic.example</c>.</summary>
    /// <value>None; then pages of this machine may as well, so that a site can be tried out.</value>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>A secret of the bot's Direct Line channel in Azure. With one, pages are handed Azure's tokens and talk to Azure.</summary>
    /// <value>None: pages talk to us.</value>
    public string? Secret { get; set; }

    /// <summary>The Direct Line that the secret is for, up to <c>/v3/directline</c>; regions have addresses of their own.</summary>
    /// <value>Empty: that of <c>BotFramework:Cloud</c>, which is filled in before anybody reads this.</value>
    public string AzureDomain { get; set; } = "";

    /// <summary>Where our own page calls, beside ourselves, as a content security policy names it; null when nowhere.</summary>
    public string? Elsewhere => string.IsNullOrEmpty(Secret) ? null
        : $"{new Uri(AzureDomain).GetLeftPart(UriPartial.Authority)} {new UriBuilder(AzureDomain) { Scheme = AzureDomain.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "wss" : "ws" }.Uri.GetLeftPart(UriPartial.Authority)}";

    /// <summary>How many conversations may begin within an hour from one address; addresses of this machine aside.</summary>
    /// <value>60: a whole office behind one address, and no machine that opens chats all day.</value>
    [Range(1, 1_000_000)]
    public int ConversationsPerAddressPerHour { get; set; } = 60;

    /// <summary>How many conversations may be in progress at once.</summary>
    [Range(1, 10_000_000)]
    public int MostConversations { get; set; } = 20_000;

    /// <summary>How many activities a user may send within a minute.</summary>
    [Range(1, 100_000)]
    public int MessagesPerMinute { get; set; } = 30;

    /// <summary>How many other calls there may be within a minute in one conversation: polls and typing indicators.</summary>
    /// <value>600. Microsoft's client looks once a second where it has no socket, in each tab.</value>
    [Range(60, 100_000)]
    public int CallsPerMinute { get; set; } = 600;

    /// <summary>How many times within an hour somebody may try to leave a message for the clinic, in one conversation and from one address; addresses of this machine aside.</summary>
    /// <value>20: a whole office behind one address, and no machine that fills the clinic's mailbox.</value>
    [Range(1, 100_000)]
    public int MessagesLeftPerHour { get; set; } = 20;

    /// <summary>How many bytes of activities may be sent from one address within an hour; addresses of this machine aside.</summary>
    /// <value>16,777,216: a whole office behind one address that types all day sends a tenth of it.</value>
    [Range(1_048_576, int.MaxValue)]
    public int BytesPerAddressPerHour { get; set; } = 16_777_216;

    /// <summary>How many bytes a conversation may have, both sides counted.</summary>
    /// <value>4,194,304: a thousand activities of the usual 2 to 5 KB.</value>
    [Range(65_536, int.MaxValue)]
    public int ConversationBytes { get; set; } = 4_194_304;

    /// <summary>How large an activity of the user's may be, in bytes.</summary>
    /// <value>65,536. At most 262,144, which is Direct Line's own limit.</value>
    [Range(1_024, RequestBody.Limit)]
    public int MessageBytes { get; set; } = 65_536;

    /// <summary>How many activities a conversation may have, both sides counted.</summary>
    [Range(10, 100_000)]
    public int ActivitiesPerConversation { get; set; } = 1_000;

    /// <summary>After how many hours without an activity a conversation ends and what was said in it is removed.</summary>
    /// <value>24. Source: Azure's Direct Line; people need 20 at the least to come back to what they began (WCAG 2.2, 2.2.6).</value>
    [Range(1, 8_760)]
    public int IdleHours { get; set; } = 24;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return new ValidationResult(
                $"DirectLine:AllowedOrigins has `{origin}`, which is no origin. Write scheme, host and, if it has one, port, without a path or a slash at the end, such as https://clinic.example.");
        }

        if (AzureDomain.Length > 0 && !IsDirectLine(AzureDomain))
        {
            yield return new ValidationResult(
                $"DirectLine:AzureDomain is `{AzureDomain}`, which is no address of a Direct Line. Write https, host and path without a slash at the end, such as https://directline.botframework.com/v3/directline.");
        }
    }

    /// <summary>Whether pages of that origin may call, ours aside.</summary>
    internal bool Allows(string origin) =>
        AllowedOrigins.Count == 0 ? Loopback.IsUrl(origin) : AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>The secret goes there, so it goes encrypted, or not beyond this machine.</summary>
    private static bool IsDirectLine(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || Loopback.IsUrl(text))
        && uri.GetLeftPart(UriPartial.Path) == text
        && !text.EndsWith('/');

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
