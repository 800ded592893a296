using System.Net.WebSockets;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Channels.DirectLine;

/// <summary>One socket on which a client hears what is said, at its own pace: nothing waits here for a slow one, it reads what is kept.</summary>
internal sealed class DirectLineStream(WebSocket socket, DirectLineConversation conversation)
{
    /// <summary>How long one frame may take, and a goodbye. A client that is slower comes back, and begins where it was.</summary>
    private static readonly TimeSpan MostForSending = TimeSpan.FromSeconds(30);

    /// <summary>After how long it is tried again where what is kept cannot be read: the client could do no better by coming back.</summary>
    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(5);

    /// <summary>Sends what came after a position, then what comes, until the conversation ends, the client leaves or it is time to close.</summary>
    /// <param name="close">Cancelled when the socket has to close.</param>
    /// <param name="reason">Asked then: with which status, and what for.</param>
    public async Task RunAsync(int position, Func<(WebSocketCloseStatus Status, string Text)> reason, CancellationToken close)
    {
        using var life = CancellationTokenSource.CreateLinkedTokenSource(close);
        var listening = ListenAsync(life);
        try
        {
            var ended = await SendAsync(position, life.Token);
            var (status, text) = ended ? (WebSocketCloseStatus.NormalClosure, "the conversation has ended")
                : close.IsCancellationRequested ? reason()
                : (WebSocketCloseStatus.NormalClosure, "");
            using var limit = new CancellationTokenSource(MostForSending);
            await socket.CloseOutputAsync(status, text, limit.Token);
            await listening.WaitAsync(limit.Token);
        }
        catch (Exception exception) when (IsCut(exception))
        {
            socket.Abort(); // or is too slow
        }

        await listening;
    }

    /// <returns>True when the conversation has ended; false when the socket has to close before.</returns>
    private async Task<bool> SendAsync(int position, CancellationToken close)
    {
        var heard = 0;
        while (!close.IsCancellationRequested)
        {
            var changed = conversation.Changed;
            ActivitySet? set;
            try
            {
                set = await conversation.AfterAsync(position);
            }
            catch (Exception exception) when (StorageFailures.Is(exception))
            {
                await changed.WaitAsync(BetweenReads, close).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            if (set is null || set.Watermark < heard) // or was begun again
            {
                await SendAsync(conversation.Farewell(position));
                return true;
            }

            heard = set.Watermark;
            if (set.Activities.Count > 0)
            {
                await SendAsync(set);
                position = set.Watermark;
            }
            else
            {
                await changed.WaitAsync(close).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }

    private async Task SendAsync(ActivitySet set)
    {
        using var limit = new CancellationTokenSource(MostForSending);
        await socket.SendAsync(set.ToJson(), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>A client has nothing to say here; what it sends to keep the line open is let pass. Done when it leaves.</summary>
    private async Task ListenAsync(CancellationTokenSource life)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (IsCut(exception))
        {
            // nobody to say goodbye to
        }

        await life.CancelAsync();
    }

    private static bool IsCut(Exception exception) => exception is WebSocketException or IOException or OperationCanceledException;
}
