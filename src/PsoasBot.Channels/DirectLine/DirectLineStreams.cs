using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using PsoasBot.Channels.DirectLine.Tokens;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Opens streams, and closes them when their token expires, when the service stops, or when a conversation has too many.</summary>
internal sealed class DirectLineStreams(IHostApplicationLifetime lifetime, TimeProvider time)
{
    private readonly DirectLineListeners _listeners = new();

    /// <summary>A proxy that sees nothing for a minute takes the line for dead, and so do we when nothing comes back.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    /// <summary>Takes the request's socket and serves it until it closes.</summary>
    public async Task RunAsync(HttpContext context, DirectLineConversation conversation, int position, TokenClaims claims)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        using var expiry = new CancellationTokenSource(Left(claims), time);
        using var crowded = new CancellationTokenSource();
        using var close = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, crowded.Token, lifetime.ApplicationStopping);
        _listeners.Add(conversation.Stored.Id, crowded);
        try
        {
            await new DirectLineStream(socket, conversation).RunAsync(position, Reason, close.Token);
        }
        finally
        {
            _listeners.Remove(conversation.Stored.Id, crowded);
        }

        (WebSocketCloseStatus, string) Reason() =>
            lifetime.ApplicationStopping.IsCancellationRequested ? (WebSocketCloseStatus.EndpointUnavailable, "the service stops")
            : crowded.IsCancellationRequested ? (WebSocketCloseStatus.NormalClosure, "collision")
            : (WebSocketCloseStatus.NormalClosure, "the token has expired");
    }

    private TimeSpan Left(TokenClaims claims)
    {
        var left = DateTimeOffset.FromUnixTimeSeconds(claims.StreamEnds ?? 0) - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
