using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace PsoasBot.Channels.BotFramework;

/// <summary>How often a reply is posted: again only where it was certainly not taken, as a lost answer could have been a reply delivered.</summary>
internal sealed class ConnectorAttempts(TimeProvider time)
{
    /// <summary>The longest that one attempt may take.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Three more attempts after 2, 4 and 8 seconds, more or less; or when the channel's <c>Retry-After</c> says.</summary>
    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; } =
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new HttpRetryStrategyOptions { ShouldHandle = attempt => ValueTask.FromResult(WasNotTaken(attempt.Outcome)) })
            .AddTimeout(Limit)
            .Build();

    /// <remarks>Source: the statuses that the Bot Framework tells bots to retry, and 503 where it comes with a time to come again.</remarks>
    private static bool WasNotTaken(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed } => true,
        { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => true,
        { Result: { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null } } => true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } } => true,
        _ => false,
    };
}
