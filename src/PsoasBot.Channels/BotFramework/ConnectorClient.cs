using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Posts replies to the channel that an activity came from.</summary>
internal sealed partial class ConnectorClient(ILogger<ConnectorClient> logger) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // a redirect would carry the reply to an address that nobody checked
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    });

    /// <summary>Posts one reply. One that cannot be delivered is logged and given up: the turn has happened all the same.</summary>
    /// <returns>The id that the channel gave the reply; null when it gave none.</returns>
    public async Task<string?> ReplyAsync(Activity incoming, Activity reply, CancellationToken cancellationToken)
    {
        if (ReplyAddress.Of(incoming) is not { } address)
        {
            LogNoAddress();
            return null;
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = JsonContent.Create(reply, ActivityJson.Default.Activity),
            };
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return await IdAsync(response, cancellationToken);
            }

            LogRefused((int)response.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            LogUnreachable(exception.HttpRequestError);
        }
        catch (OperationCanceledException)
        {
            LogTooSlow();
        }

        return null;
    }

    /// <summary>Some channels answer with no body at all.</summary>
    private static async Task<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(ChannelsJson.Default.ResourceResponse, cancellationToken))?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was not sent: the activity's serviceUrl is not on this machine, or its ids make no address")]
    private partial void LogNoAddress();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was refused by its channel with {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply did not reach its channel: {Error}")]
    private partial void LogUnreachable(HttpRequestError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was given up: its channel did not answer in time")]
    private partial void LogTooSlow();
}
