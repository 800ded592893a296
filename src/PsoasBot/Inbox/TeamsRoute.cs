using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace PsoasBot.Inbox;

/// <summary>Posts each message as a card to the webhook of <c>Inbox:TeamsWebhook</c>.</summary>
/// <remarks>Source: Teams' workflows take <c>{type: message, attachments: [card]}</c>, as its older incoming webhooks did.</remarks>
internal sealed class TeamsRoute(IOptions<InboxOptions> options, IHttpClientFactory clients) : IMessageRoute
{
    /// <summary>The name of the HTTP client that posts.</summary>
    public const string Client = "inbox";

    private const int MostParagraphs = 30;

    public DeliveryRoute Route => DeliveryRoute.Teams;

    public bool IsConfigured => !string.IsNullOrEmpty(options.Value.TeamsWebhook);

    private Uri Address => new(options.Value.TeamsWebhook!); // never asked for where there is none

    public async Task<DeliveryFailure?> SendAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) 
        {
            Content = new StringContent(Body(message).ToJsonString(), Encoding.UTF8, "application/json"),
        };
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? null : new DeliveryFailure(
                DeliveryFailure.Refused,
                $"The Teams webhook at {Address.Host} answered {((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)}. Check that Inbox:TeamsWebhook is the whole address that Teams shows, and that its workflow is still there and turned on.");
        }
        catch (HttpRequestException exception)
        {
            return new DeliveryFailure(
                DeliveryFailure.Unreachable, $"The Teams webhook at {Address.Host} cannot be reached ({exception.HttpRequestError}). Check Inbox:TeamsWebhook, and that no firewall is in between.");
        }
    }

    public DeliveryFailure TooSlow(TimeSpan limit) => new(
        DeliveryFailure.TooSlow, $"The Teams webhook at {Address.Host} did not answer within {limit.TotalSeconds} seconds. Check Inbox:TeamsWebhook, and that no firewall is in between.");

    private static JsonObject Body(KeptMessage message) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.5",
                ["body"] = new JsonArray(
                [
                    new JsonObject { ["type"] = "TextBlock", ["text"] = MessageText.Subject, ["style"] = "heading", ["size"] = "Medium", ["weight"] = "Bolder", ["wrap"] = true },
                    .. message.Left.IsUrgent ? [Plain(MessageText.Urgent, "Attention")] : (JsonNode[])[],
                    .. MessageText.Lines(message).Select(line => Plain(line)),
                    .. Paragraphs(message.Left.About).Select(line => Plain(line)),
                    new JsonObject { ["type"] = "TextBlock", ["text"] = MessageText.Closing, ["size"] = "Small", ["isSubtle"] = true, ["wrap"] = true, ["separator"] = true },
                ]),
            },
        }),
    };

    /// <summary>The lines, the last ones together where there are many: each block has its size, and Teams takes 28 KB in all.</summary>
    private static IEnumerable<string> Paragraphs(string about) =>
        about.Split('\n', StringSplitOptions.RemoveEmptyEntries) is var lines && lines.Length <= MostParagraphs
            ? lines
            : lines.Take(MostParagraphs - 1).Append(string.Join(' ', lines.Skip(MostParagraphs - 1)));

    /// <summary>A line that stays as it was typed: in a plain text block it would be read as Markdown, with links.</summary>
    private static JsonObject Plain(string line, string colour = "Default") => new()
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = "Small",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = line, ["color"] = colour }),
    };
}
