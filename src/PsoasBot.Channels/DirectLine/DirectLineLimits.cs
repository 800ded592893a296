using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.DirectLine;

/// <summary>How often somebody may call, and how many at once. What is counted is kept in memory only, addresses too.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    /// <summary>Turns in progress; each is milliseconds of a processor and a write to the store. Beyond a few for each processor they only wait for each other.</summary>
    public const int TurnsAtOnce = 16;

    /// <summary>Turns that wait: some seconds of work for two processors. Whoever would wait longer does better to come again.</summary>
    public const int TurnsWaiting = 112;

    /// <summary>Refused messages that are screened in full beside the turns; in more of them only the plain phrases of danger are looked for, or the refusals would cost what the turns do.</summary>
    public const int RefusedAtOnce = 1;

    private readonly ConcurrencyLimiter _refused = new(new() { PermitLimit = RefusedAtOnce, QueueLimit = 0 });

    private readonly ConcurrencyLimiter _turns = new(new() { PermitLimit = TurnsAtOnce, QueueLimit = TurnsWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private readonly PartitionedRateLimiter<IPAddress> _conversations = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetSlidingWindowLimiter(
            address, _ => Within(TimeSpan.FromHours(1), options.Value.ConversationsPerAddressPerHour)));

    private readonly PartitionedRateLimiter<string> _messages = PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetSlidingWindowLimiter(
            conversation, _ => Within(TimeSpan.FromMinutes(1), options.Value.MessagesPerMinute)));

    private readonly PartitionedRateLimiter<string> _calls = PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetSlidingWindowLimiter(
            conversation, _ => Within(TimeSpan.FromMinutes(1), options.Value.CallsPerMinute)));

    private readonly PartitionedRateLimiter<string> _left = PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetSlidingWindowLimiter(
            conversation, _ => Within(TimeSpan.FromHours(1), options.Value.MessagesLeftPerHour)));

    private readonly PartitionedRateLimiter<IPAddress> _leftFrom = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetSlidingWindowLimiter(
            address, _ => Within(TimeSpan.FromHours(1), options.Value.MessagesLeftPerHour)));

    private readonly PartitionedRateLimiter<IPAddress> _bytes = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetSlidingWindowLimiter(
            address, _ => Within(TimeSpan.FromHours(1), options.Value.BytesPerAddressPerHour)));

    /// <summary>Counts a token for one more conversation.</summary>
    /// <returns>What to answer instead, or null. An address of this machine is a proxy's or our own, and is not counted.</returns>
    public JsonHttpResult<ErrorBody>? RefuseConversation(HttpContext context) => Counted(context) is { } address
        ? Refuse(_conversations.AttemptAcquire(address), context, "too many conversations were begun from this address; the Retry-After header says when to try again")
        : null;

    /// <summary>Counts one more activity in a conversation, and its bytes for its address.</summary>
    /// <returns>What to answer instead, or null.</returns>
    public JsonHttpResult<ErrorBody>? RefuseMessage(string conversation, int bytes, HttpContext context) =>
        Refuse(_messages.AttemptAcquire(conversation), context, "too many messages within a minute; the Retry-After header says when to try again")
        ?? (Counted(context) is { } address
            ? Refuse(_bytes.AttemptAcquire(address, bytes), context, "too much was sent from this address; the Retry-After header says when to try again")
            : null);

    /// <summary>Counts one more call that says nothing: a look for what was said, or a sign that somebody types.</summary>
    /// <returns>What to answer instead, or null.</returns>
    public JsonHttpResult<ErrorBody>? RefuseCall(string conversation, HttpContext context) =>
        Refuse(_calls.AttemptAcquire(conversation), context, "too many calls within a minute; the Retry-After header says when to try again");

    /// <summary>Waits until a turn may begin; it ends when the lease is disposed of.</summary>
    /// <returns>A lease that is not acquired when too many wait.</returns>
    public ValueTask<RateLimitLease> TurnAsync(CancellationToken cancellationToken) => _turns.AcquireAsync(1, cancellationToken);

    /// <summary>Whether a refused message can be screened in full just now; the screening ends when the lease is disposed of.</summary>
    public RateLimitLease Screening() => _refused.AttemptAcquire();

    /// <summary>Counts one more attempt to leave a message for the clinic, in a conversation and from its address.</summary>
    /// <returns>What to answer instead, or null.</returns>
    public JsonHttpResult<ErrorBody>? RefuseMessageLeft(string conversation, HttpContext context)
    {
        const string Refusal = "too many messages for the clinic within an hour; the Retry-After header says when to try again";
        return Refuse(_left.AttemptAcquire(conversation), context, Refusal)
            ?? (Counted(context) is { } address ? Refuse(_leftFrom.AttemptAcquire(address), context, Refusal) : null);
    }

    public void Dispose()
    {
        _refused.Dispose();
        _turns.Dispose();
        _conversations.Dispose();
        _messages.Dispose();
        _calls.Dispose();
        _left.Dispose();
        _leftFrom.Dispose();
        _bytes.Dispose();
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

    /// <returns>Null for an address of this machine.</returns>
    private static IPAddress? Counted(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) ? Site(address) : null;

    /// <summary>Whoever has one address of IPv6 has the 2⁶⁴ beside it too.</summary>
    private static IPAddress Site(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Math.Min(bytes.Length, 8)).Clear();
        return new IPAddress(bytes);
    }
}
