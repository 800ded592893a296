using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;

namespace PsoasBot.Channels.DirectLine.Azure;

/// <summary>Asks Azure's Direct Line for tokens, so that the secret stays here and a page gets what is good for one conversation.</summary>
internal sealed partial class AzureDirectLine(HttpClient http, IOptions<DirectLineOptions> options, ILogger<AzureDirectLine> logger)
{
    /// <param name="wanted">Whom the token is for; the id begins with <c>dl_</c>, as Azure demands.</param>
    public async Task<AzureToken> GenerateAsync(TokenRequest wanted, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{options.Value.AzureDomain}/tokens/generate"))
            {
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Secret) },
                Content = JsonContent.Create(wanted, TokenJson.Default.TokenRequest),
            };
            using var response = await http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                LogRefused((int)response.StatusCode);
                return new AzureToken(null, IsBusy: (int)response.StatusCode is 429 or >= 500);
            }

            return new AzureToken(await TokenInAsync(response, cancellationToken), IsBusy: false);
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException)
        {
            LogUnreachable(exception.GetType().Name); // retries, the time limit and the circuit breaker have had their say
            return new AzureToken(null, IsBusy: true);
        }
    }

    private async Task<ConversationResponse?> TokenInAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var token = await response.Content.ReadFromJsonAsync(TokenJson.Default.ConversationResponse, cancellationToken);
            if (token is { Token.Length: > 0, ConversationId.Length: > 0 })
                return token;
        }
        catch (JsonException)
        {
            // logged below, as what it is: no token
        }

        LogNoToken();
        return null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Azure's Direct Line gave no token: it answered {Status}. With 401 or 403, DirectLine:Secret is not a secret of this bot's Direct Line channel")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Azure's Direct Line gave no token: it cannot be reached ({Error})")]
    private partial void LogUnreachable(string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Azure's Direct Line gave no token: its answer holds none. Is DirectLine:AzureDomain a Direct Line?")]
    private partial void LogNoToken();
}
