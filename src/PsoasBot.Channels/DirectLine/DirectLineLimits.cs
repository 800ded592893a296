using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace PsoasBot.Channels.DirectLine;

/// <summary>How often somebody may call. What is counted is kept in memory only, addresses too.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _conversations = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetSlidingWindowLimiter(
            address, _ => Within(TimeSpan.FromHours(1), options.Value.ConversationsPerAddressPerHour)));

    private readonly PartitionedRateLimiter<string> _messages = PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetSlidingWindowLimiter(
            conversation, _ => Within(TimeSpan.FromMinutes(1), options.Value.MessagesPerMinute)));

    /// <summary>Counts a token for one more conversation.</summary>
    /// <returns>What to answer instead, or null. An address of this machine is a proxy's or our own, and is not counted.</returns>
    public JsonHttpResult<ErrorBody>? RefuseConversation(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? Refuse(_conversations.AttemptAcquire(Site(address)), context, "too many conversations were begun from this address; the Retry-After header says when to try again")
            : null;

    /// <summary>Counts one more activity in a conversation.</summary>
    /// <returns>What to answer instead, or null.</returns>
    public JsonHttpResult<ErrorBody>? RefuseMessage(string conversation, HttpContext context) =>
        Refuse(_messages.AttemptAcquire(conversation), context, "too many messages within a minute; the Retry-After header says when to try again");

    public void Dispose()
    {
        _conversations.Dispose();
        _messages.Dispose();
    }

    /// <summary>A 429 that says in how many seconds to try again.</summary>
    public static JsonHttpResult<ErrorBody> TooMany(HttpContext context, TimeSpan retryAfter, string message) =>
        Later(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", retryAfter, message);

    /// <summary>A refusal that says in how many seconds to try again.</summary>
    public static JsonHttpResult<ErrorBody> Later(HttpContext context, int status, string code, TimeSpan retryAfter, string message)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ErrorBody.Of(status, code, message);
    }

    private static JsonHttpResult<ErrorBody>? Refuse(RateLimitLease lease, HttpContext context, string message)
    {
        using (lease)
        {
            return lease.IsAcquired ? null
                : TooMany(context, lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromMinutes(1), message);
        }
    }

    private static SlidingWindowRateLimiterOptions Within(TimeSpan window, int permits) =>
        new() { Window = window, SegmentsPerWindow = 6, PermitLimit = permits };

    /// <summary>Whoever has one address of IPv6 has the 2⁶⁴ beside it too.</summary>
    private static IPAddress Site(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Math.Min(bytes.Length, 8)).Clear();
        return new IPAddress(bytes);
    }
}
