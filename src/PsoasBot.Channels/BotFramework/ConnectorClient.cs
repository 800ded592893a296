using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Posts replies to the channel that an activity came from.</summary>
internal sealed partial class ConnectorClient(TimeProvider time, ILogger<ConnectorClient> logger) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // a redirect would carry the reply to an address that nobody checked
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    });

    /// <summary>Tries again only where the channel said that it did not take the reply: a lost answer could have been a reply delivered.</summary>
    /// <remarks>Source: the statuses that the Bot Framework tells bots to retry; its <c>Retry-After</c> is kept to.</remarks>
    private readonly ResiliencePipeline<HttpResponseMessage> _attempts =
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new HttpRetryStrategyOptions
            {
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result?.StatusCode
                    is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
                    or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout),
            })
            .Build();

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
            using var response = await _attempts.ExecuteAsync(
                async token => await PostAsync(address, reply, token), cancellationToken);
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

    private async Task<HttpResponseMessage> PostAsync(Uri address, Activity reply, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(reply, ActivityJson.Default.Activity),
        };
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
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
