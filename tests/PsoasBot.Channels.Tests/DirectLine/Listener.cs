using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Tests.DirectLine;

/// <summary>A client's end of a stream.</summary>
internal sealed class Listener(WebSocket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[1024 * 1024];

    public WebSocket Socket => socket;

    public static async Task<Listener> OpenAsync(PsoasBotFactory factory, string streamUrl, string? origin = null)
    {
        var client = factory.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = origin;
        return new Listener(await client.ConnectAsync(new Uri(streamUrl), CancellationToken.None));
    }

    /// <returns>The next frame; null when it is the goodbye.</returns>
    public async Task<JsonNode?> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3)); // a frame that does not come fails the test
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(length), limit.Token);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return JsonNode.Parse(Encoding.UTF8.GetString(_buffer, 0, length));
            }
        }
    }

    /// <returns>What is said next, one by one, until as many have come.</returns>
    public async Task<List<JsonNode>> NextAsync(int count)
    {
        var activities = new List<JsonNode>();
        while (activities.Count < count && await NextAsync() is { } frame)
        {
            activities.AddRange(frame["activities"]!.AsArray().Select(activity => activity!));
        }

        return activities;
    }

    public void Dispose() => socket.Dispose();
}
