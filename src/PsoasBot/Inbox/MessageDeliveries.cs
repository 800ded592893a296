using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;

namespace PsoasBot.Inbox;

/// <summary>
/// Tells the clinic of messages, behind those who leave them. What is to be sent is in the store, so a restart loses nothing. Each route goes its own way:
/// one that hangs does not hold up the other.
/// </summary>
internal sealed partial class MessageDeliveries(
    IMessageStore store, IEnumerable<IMessageRoute> routes, InboxMetrics metrics, TimeProvider time, ILogger<MessageDeliveries> logger) : BackgroundService
{
    /// <summary>The longest that one email or post may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>How often it looks when nobody says that there is something, for what another replica has left behind.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How soon it looks again when another replica was at it, or when one message failed and others are due.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(20);

    private readonly ImmutableArray<(IMessageRoute Route, Channel<bool> Told)> _routes = [.. routes.Select(route => (route, NewSignal()))];
    private readonly ConcurrentDictionary<DeliveryRoute, bool> _failing = new();
    private readonly ConcurrentDictionary<(string Id, DeliveryRoute Route), Delivery> _unwritten = new(); // sent, and not noted yet

    /// <summary>Whether some route is set up and took what it was given last.</summary>
    public bool Works => Configured.Any(route => !_failing.GetValueOrDefault(route));

    /// <summary>Whether some route is set up.</summary>
    public bool IsConfigured => Configured.Any();

    private IEnumerable<DeliveryRoute> Configured => _routes.Select(each => each.Route).Where(route => route.IsConfigured).Select(route => route.Route);

    /// <summary>The same message, to be sent by each route that is set up.</summary>
    public KeptMessage Queued(KeptMessage message) => Configured.Aggregate(message, (queued, route) => queued.With(route, Delivery.Now(time.GetUtcNow())));

    /// <summary>Whether some route is set up by which a message was not sent.</summary>
    public bool CanSend(KeptMessage message) => NotSent(message).Any();

    /// <summary>Sends a message by each such route, now.</summary>
    public void SendAgain(KeptMessage message)
    {
        foreach (var route in NotSent(message))
            store.Deliver(message.Id, route, Delivery.Now(time.GetUtcNow()));

        Tell();
    }

    /// <summary>Says that there is something to send.</summary>
    public void Tell()
    {
        foreach (var (_, told) in _routes)
            told.Writer.TryWrite(true);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LookBack();
        return Task.WhenAll(_routes.Select(each => RunAsync(each.Route, each.Told.Reader, stoppingToken)));
    }

    private static Channel<bool> NewSignal() => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private async Task RunAsync(IMessageRoute route, ChannelReader<bool> told, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await PauseAsync(await RoundAsync(route, stoppingToken), told, stoppingToken);
    }

    /// <summary>A route that failed before a restart is not believed to work after it.</summary>
    private void LookBack()
    {
        try
        {
            var messages = store.Read();
            foreach (var route in Configured)
                _failing[route] = messages.Select(message => message.By(route)).FirstOrDefault(delivery => delivery is { Tries: > 0 }) is { State: not DeliveryState.Sent };
        }
        catch (Exception unreadable) when (InboxFailures.Is(unreadable))
        {
            LogUnreadable(store.Place, InboxFailures.Reason(unreadable));
        }
    }

    private IEnumerable<DeliveryRoute> NotSent(KeptMessage message) => Configured.Where(route => message.By(route) is not { State: DeliveryState.Sent });

    private async Task PauseAsync(TimeSpan pause, ChannelReader<bool> told, CancellationToken stoppingToken)
    {
        try
        {
            await told.WaitToReadAsync(stoppingToken).AsTask().WaitAsync(pause, time, stoppingToken);
            told.TryRead(out _);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // It looks by itself, or the service stops.
        }
    }

    /// <summary>Sends what is due by one route, until one fails: most likely the next would fail too, so it comes a little later.</summary>
    /// <returns>When to look again.</returns>
    private async Task<TimeSpan> RoundAsync(IMessageRoute route, CancellationToken stoppingToken)
    {
        try
        {
            if (!store.Claim(route.Route))
                return Shortest;

            try
            {
                foreach (var message in store.Waiting(route.Route).Where(message => IsDue(message.By(route.Route))))
                {
                    if (!store.Claim(route.Route) || !await SendAsync(message, route, stoppingToken))
                        break;
                }

                return NextOf(route.Route);
            }
            finally
            {
                store.Release(route.Route);
            }
        }
        catch (Exception unusable) when (InboxFailures.Is(unusable))
        {
            LogUnreadable(store.Place, InboxFailures.Reason(unusable));
            return Longest;
        }
    }

    private bool IsDue(Delivery? delivery) => delivery is { State: DeliveryState.Waiting } && delivery.At <= time.GetUtcNow();

    private TimeSpan NextOf(DeliveryRoute route)
    {
        var soonest = store.Waiting(route).Min(message => message.By(route)?.At);
        return soonest - time.GetUtcNow() is { } wait && wait < Longest ? (wait < Shortest ? Shortest : wait) : Longest;
    }

    /// <returns>False when the route does not work just now.</returns>
    private async Task<bool> SendAsync(KeptMessage message, IMessageRoute route, CancellationToken stoppingToken)
    {
        var before = message.By(route.Route)!; // it is waiting
        if (_unwritten.TryGetValue((message.Id, route.Route), out var sent))
        {
            Note(message.Id, route.Route, sent);
            return true;
        }

        if (!route.IsConfigured)
        {
            Note(message.Id, route.Route, new Delivery(DeliveryState.GivenUp, before.Tries, time.GetUtcNow()) { Failure = "It was not sent in time, and its settings are gone." });
            return true;
        }

        var failure = await TryAsync(message, route, stoppingToken);
        _failing[route.Route] = failure is not null;
        metrics.Delivered(route.Route, failure);
        var now = time.GetUtcNow();
        if (failure is not null)
            LogFailed(route.Route, failure.Kind, before.Tries + 1);

        Note(message.Id, route.Route, failure is null ? before.Sent(now) : before.Failed(failure.Words, now));
        return failure is null;
    }

    /// <returns>Null when it was taken.</returns>
    private async Task<DeliveryFailure?> TryAsync(KeptMessage message, IMessageRoute route, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppingToken);
        try
        {
            return await route.SendAsync(message with { At = TimeZoneInfo.ConvertTime(message.At, time.LocalTimeZone) }, either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return route.TooSlow(Limit);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogUnexpected(route.Route, unexpected.GetType().Name, unexpected.StackTrace); // its message may quote what was written
            return new DeliveryFailure(DeliveryFailure.Failed, $"Something went wrong on our side ({unexpected.GetType().Name}). Tell whoever runs the service; the log says where.");
        }
    }

    /// <summary>What was sent and cannot be noted is not sent again while the service runs.</summary>
    private void Note(string id, DeliveryRoute route, Delivery delivery)
    {
        _unwritten[(id, route)] = delivery;
        store.Deliver(id, route, delivery);
        _unwritten.TryRemove((id, route), out _);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message that a visitor left could not be sent by {Route} ({Kind}) at try {Tries}. It is kept, and /staff/inbox says what to check")]
    private partial void LogFailed(DeliveryRoute route, string kind, int tries);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending a message by {Route} failed with {ExceptionType}\n{StackTrace}")]
    private partial void LogUnexpected(DeliveryRoute route, string exceptionType, string? stackTrace);

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox cannot be read or written in {Place}: {Reason}. Nobody is told of messages until it can be")]
    private partial void LogUnreadable(string place, string reason);
}
