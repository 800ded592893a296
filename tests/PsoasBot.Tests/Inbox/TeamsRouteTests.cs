using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PsoasBot.Inbox;

namespace PsoasBot.Tests.Inbox;

public sealed class TeamsRouteTests : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private WebhookStub _webhook = null!; // set before each test

    public async Task InitializeAsync() => _webhook = await WebhookStub.StartAsync();

    public async Task DisposeAsync()
    {
        await _webhook.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task A_post_is_a_card_with_who_to_answer_and_what_they_wrote_as_it_was_typed()
    {
        var failure = await SendAsync(Messages.Kept(Messages.Left with { Name = "[Anna](https://evil.example)", IsUrgent = true }));

        Assert.Null(failure);
        var post = Assert.Single(_webhook.Posts);
        var attachment = Assert.Single(post["attachments"]!.AsArray())!;
        Assert.Equal(("message", "application/vnd.microsoft.card.adaptive"), ((string?)post["type"], (string?)attachment["contentType"]));
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)attachment["content"]!["type"], (string?)attachment["content"]!["version"]));
        Assert.Equal(
            [
                "TextBlock: A visitor left a message",
                "RichTextBlock: This may describe an emergency. The visitor was shown the emergency card at once.",
                "RichTextBlock: Name: [Anna](https://evil.example)",
                "RichTextBlock: Phone: +44 7700 900123",
                "RichTextBlock: Email: anna@mail.example",
                "RichTextBlock: Left: 2 Nov 2026 09:00 +00:00, on the website",
                "RichTextBlock: My hip hurts.",
                "RichTextBlock: Please call me back.",
                "TextBlock: When you have answered, mark it as answered in the staff console, under Inbox.",
            ],
            Shown(attachment));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\"\n")]
    [InlineData("漢")]
    public async Task No_post_is_larger_than_Teams_takes(string piece)
    {
        await SendAsync(Messages.Kept(Messages.Left with { About = string.Concat(Enumerable.Repeat($"a{piece}", 2_000))[..2_000] }));

        Assert.InRange(2 * Assert.Single(_webhook.Posts).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Length, 1, 28 * 1024);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(302)]
    [InlineData(500)]
    public async Task A_webhook_that_refuses_says_what_to_check_and_nothing_of_its_secret(int status)
    {
        _webhook.Status = status;

        var failure = await SendAsync(Messages.Kept(Messages.Left));

        Assert.Equal(
            new DeliveryFailure(
                "refused",
                $"The Teams webhook at 127.0.0.1 answered {status}. Check that Inbox:TeamsWebhook is the whole address that Teams shows, and that its workflow is still there and turned on."),
            failure);
    }

    [Fact]
    public async Task Where_nobody_listens_it_says_so()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}/?sig=secret";
        closed.Stop();

        var failure = await Route(url).SendAsync(Messages.Kept(Messages.Left), CancellationToken.None);

        Assert.Equal(
            new DeliveryFailure("unreachable", "The Teams webhook at 127.0.0.1 cannot be reached (ConnectionError). Check Inbox:TeamsWebhook, and that no firewall is in between."), failure);
    }

    [Fact]
    public async Task A_webhook_that_hangs_is_given_up_when_its_time_is_over()
    {
        _webhook.Status = null;
        using var limit = new CancellationTokenSource();
        var sending = Route(_webhook.Url).SendAsync(Messages.Kept(Messages.Left), limit.Token);
        await _webhook.Hung;

        await limit.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private Task<DeliveryFailure?> SendAsync(KeptMessage message) => Route(_webhook.Url).SendAsync(message, CancellationToken.None);

    private TeamsRoute Route(string url) => new(Options.Create(new InboxOptions { TeamsWebhook = url }), _services.GetRequiredService<IHttpClientFactory>());

    private static IEnumerable<string> Shown(JsonNode attachment) =>
        attachment["content"]!["body"]!.AsArray().Select(block => $"{block!["type"]}: {block["text"] ?? block["inlines"]![0]!["text"]}");
}
