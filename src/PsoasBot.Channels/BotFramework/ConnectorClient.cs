using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Polly.Timeout;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Sends replies to the channel that an activity came from.</summary>
internal sealed partial class ConnectorClient(
    IHttpClientFactory clients, ConnectorTrust trust, ConnectorAttempts attempts, TurnMetrics metrics, ILogger<ConnectorClient> logger)
{
    /// <summary>The name of the HTTP client that sends.</summary>
    public const string Client = "connector";

    /// <summary>Sends one reply: a new message, or in the place of the card whose button was pressed, where the channel does that.</summary>
    /// <remarks>One that cannot be delivered is logged and given up: the turn has happened all the same.</remarks>
    /// <returns>The id that the channel gave the reply; empty when it gave none, null when it did not take it.</returns>
    public async Task<string?> ReplyAsync(Activity incoming, Activity reply, CancellationToken cancellationToken)
    {
        if (trust.AddressOf(incoming.ServiceUrl) is not { } service || ReplyAddress.Of(incoming, service) is not { } address)
        {
            LogNoAddress();
            metrics.Undelivered(Undelivered.NoAddress);
            return null;
        }

        try
        {
            if (CardPress.CardOf(incoming) is { } card && ReplyAddress.Of(incoming, card, service) is { } place
                && await IsReplacedAsync(place, reply with { Id = card, ReplyToId = null }, cancellationToken))
            {
                return card;
            }

            using var response = await SendAsync(HttpMethod.Post, address, reply, cancellationToken);
            if (response.IsSuccessStatusCode)
                return await IdAsync(response, cancellationToken) ?? "";

            LogRefused((int)response.StatusCode);
            metrics.Undelivered(Undelivered.Refused);
        }
        catch (HttpRequestException exception)
        {
            LogUnreachable(exception.HttpRequestError);
            metrics.Undelivered(Undelivered.Unreachable);
        }
        catch (MsalException exception)
        {
            LogNoToken(exception.ErrorCode);
            metrics.Undelivered(Undelivered.NoToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutRejectedException)
        {
            LogTooSlow();
            metrics.Undelivered(Undelivered.TooSlow);
        }

        return null;
    }

    private async Task<bool> IsReplacedAsync(Uri place, Activity card, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Put, place, card, cancellationToken);
        return response.IsSuccessStatusCode;
    }

    /// <summary>Sends, with a new token if the channel does not take the one we have: it may have been withdrawn.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, Activity reply, CancellationToken cancellationToken)
    {
        var response = await AttemptAsync(method, address, reply, isTokenFresh: false, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !trust.TakesToken(address))
            return response;

        response.Dispose();
        return await AttemptAsync(method, address, reply, isTokenFresh: true, cancellationToken);
    }

    private async Task<HttpResponseMessage> AttemptAsync(
        HttpMethod method, Uri address, Activity reply, bool isTokenFresh, CancellationToken cancellationToken)
    {
        var token = await trust.TokenForAsync(address, isTokenFresh, cancellationToken);
        return await attempts.Pipeline.ExecuteAsync(async attempt => await AttemptAsync(method, address, reply, token, attempt), cancellationToken);
    }

    private async Task<HttpResponseMessage> AttemptAsync(
        HttpMethod method, Uri address, Activity reply, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = JsonContent.Create(reply, ActivityJson.Default.Activity),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Some channels answer with no body at all.</summary>
    private static async Task<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(ResponseJson.Default.ResourceResponse, cancellationToken))?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "A reply was not sent: the activity's serviceUrl is not https on one of BotFramework:AllowedServiceHosts, or its ids make no address")]
    private partial void LogNoAddress();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was refused by its channel with {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply did not reach its channel: {Error}")]
    private partial void LogUnreachable(HttpRequestError error);

    [LoggerMessage(Level = LogLevel.Error, Message =
        "A reply was not sent: Microsoft Entra gave us no token ({Code}); look at BotFramework:AppId, its tenant, and the secret or certificate, which may have expired")]
    private partial void LogNoToken(string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was given up: its channel did not answer in time")]
    private partial void LogTooSlow();
}
