using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>What gives a machine in Azure the tokens of its identities, without a socket: it stands at an address that leads nowhere else.</summary>
internal sealed class ManagedIdentity : HttpMessageHandler
{
    private readonly ConcurrentQueue<Uri> _asked = new();

    public IReadOnlyList<Uri> Asked => [.. _asked];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _asked.Enqueue(request.RequestUri!); // not null: every request has one here
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = Json.Content(new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_on"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["resource"] = "https://api.botframework.com",
                ["access_token"] = "token-of-the-machine",
            }),
        });
    }
}
