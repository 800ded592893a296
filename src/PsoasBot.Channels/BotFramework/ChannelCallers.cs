using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Asks each request who sent it, before its body is read.</summary>
internal sealed partial class ChannelCallers(
    IOptions<BotFrameworkOptions> options, ChannelTokenReader tokens, RepeatedLines lines, ILogger<ChannelCallers> logger)
{
    private const string Scheme = "Bearer ";

    /// <returns>With a refusal of 401 for a token that is missing or does not hold, and 503 when there are no keys to hold it against.</returns>
    public async Task<ChannelCaller> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!options.Value.IsAuthenticated)
            return new ChannelCaller(null, null);

        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Unauthorized(request, "one Authorization header with a bearer token is needed");

        try
        {
            return new ChannelCaller(await tokens.ReadAsync(header[Scheme.Length..].Trim(), cancellationToken), null);
        }
        catch (SecurityTokenException exception)
        {
            var reason = exception.GetType().Name;
            lines.Add(reason, count => LogRefused(reason, count));
            return Unauthorized(request, Reason(exception));
        }
        catch (IOException)
        {
            request.HttpContext.Response.Headers.RetryAfter = "5";
            return Refused(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "the keys of the channels cannot be fetched just now");
        }
    }

    private static ChannelCaller Unauthorized(HttpRequest request, string message)
    {
        request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return Refused(StatusCodes.Status401Unauthorized, "Unauthorized", message);
    }

    private static ChannelCaller Refused(int status, string code, string message) => new(null, ErrorBody.Of(status, code, message));

    private static string Reason(SecurityTokenException exception) => exception switch
    {
        SecurityTokenExpiredException => "the token has expired",
        SecurityTokenNotYetValidException => "the token is not valid yet",
        SecurityTokenInvalidAudienceException => "the token is for another app than BotFramework:AppId",
        SecurityTokenInvalidIssuerException => "the token has another issuer than the channels of BotFramework:Cloud",
        SecurityTokenSignatureKeyNotFoundException => "the token is signed with a key that the channels did not publish",
        _ => "the token does not hold",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests were refused as their tokens do not hold ({Reason}); since the last such line: {Count}")]
    private partial void LogRefused(string reason, int count);
}
