using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace PsoasBot.Channels.Storage;

/// <summary>The Redis that replicas share, where the setting <c>State:Redis</c> names one. It has to be there at the start, and may go away and come back later.</summary>
public sealed partial class RedisState : IDisposable
{
    /// <summary>Longer than any turn holds a conversation; a replica that dies holds one for no longer.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>How often another replica is looked for to have let go. It is real time, as the lease is.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly OneAtATime _here = new();
    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    private readonly ConnectionMultiplexer? _connection;
    private readonly ILogger<RedisState> _logger;
    private int _isAway;

    /// <exception cref="OptionsValidationException">It cannot be reached, or what is written there names none.</exception>
    public RedisState(IOptions<StateOptions> options, ILogger<RedisState> logger)
    {
        _logger = logger;
        if (options.Value.Redis is not { Length: > 0 } written)
            return;

        _connection = Connect(Read(written));
        _connection.ConnectionFailed += (_, failure) => NoteAway(failure.FailureType);
        _connection.ConnectionRestored += (_, _) => NoteBack();
    }

    /// <summary>Whether there is one at all.</summary>
    public bool IsConfigured => _connection is not null;

    /// <summary>Whether it answers, as far as is known.</summary>
    public bool IsReachable => _connection is { IsConnected: true };

    /// <summary>Only where one is configured. What fails throws a <see cref="RedisException"/> or a <see cref="RedisTimeoutException"/>.</summary>
    /// <exception cref="RedisException">It is known to be away: a visitor is told at once, or answered without it.</exception>
    public IDatabase Database => IsReachable || !IsConfigured
        ? Connection.GetDatabase()
        : throw new RedisException("Redis is away");

    private ConnectionMultiplexer Connection => _connection ?? throw new InvalidOperationException("no Redis is configured");

    public void Dispose() => _connection?.Dispose();

    /// <returns>The bytes of that name: those kept, or else <paramref name="fresh"/>, which are kept from now on.</returns>
    public byte[] Key(string name, byte[] fresh)
    {
        var key = $"psoasbot:key:{name}";
        Database.StringSet(key, fresh, when: When.NotExists);
        return _keys[key] = (byte[])Database.StringGet(key)!; // there is one by now
    }

    /// <summary>Listens to what replicas tell each other.</summary>
    /// <param name="heard">Gets each message.</param>
    /// <param name="missed">Called when some may have been missed.</param>
    internal void Listen(RedisChannel channel, Action<string> heard, Action missed)
    {
        Connection.GetSubscriber().Subscribe(channel, (_, message) => heard(message.ToString()));
        Connection.ConnectionRestored += (_, _) => missed();
    }

    /// <summary>Waits until no other replica, and nobody here, holds a key.</summary>
    internal async Task<RedisHold> HoldAsync(string key, CancellationToken cancellationToken)
    {
        var turn = await _here.EnterAsync(key, cancellationToken);
        try
        {
            var owner = Guid.NewGuid().ToString("N");
            while (!await Database.LockTakeAsync(key, owner, Lease))
                await Task.Delay(Pause, cancellationToken);

            return new RedisHold(Database, key, owner, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private static ConfigurationOptions Read(string written)
    {
        try
        {
            var options = ConfigurationOptions.Parse(written);
            if (options.EndPoints.Count > 0 && !written.Contains("://", StringComparison.Ordinal))
            {
                options.AbortOnConnectFail = true; // at the start only: later it is looked for until it is back
                options.ClientName = "psoasbot";
                return options;
            }
        }
        catch (ArgumentException)
        {
            // Its message may quote the password.
        }

        throw Refusal("State:Redis cannot be read; write it like redis.example:6379,password=…,ssl=true");
    }

    private static ConnectionMultiplexer Connect(ConfigurationOptions options)
    {
        try
        {
            return ConnectionMultiplexer.Connect(options);
        }
        catch (RedisConnectionException exception)
        {
            var where = string.Join(" and ", options.EndPoints.Select(NameOf));
            throw Refusal($"State:Redis names {where}, where no Redis lets us in ({exception.FailureType}); start it, mend the address or the password, or leave State:Redis out to keep conversations in the data folder");
        }
    }

    private static string NameOf(EndPoint point) => point is DnsEndPoint name ? $"{name.Host}:{name.Port}" : point.ToString() ?? "";

    private static OptionsValidationException Refusal(string message) => new(nameof(StateOptions), typeof(StateOptions), [message]);

    private void NoteAway(ConnectionFailureType failure)
    {
        if (!IsReachable && Interlocked.Exchange(ref _isAway, 1) == 0)
            LogAway(failure);
    }

    private void NoteBack()
    {
        if (IsReachable && Interlocked.Exchange(ref _isAway, 0) == 1)
        {
            LogBack();
            foreach (var (key, value) in _keys)
            {
                // It may have come back empty, and what is signed already has to hold.
                Database.StringSet(key, value, when: When.NotExists, flags: CommandFlags.FireAndForget);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The Redis of State:Redis is away ({Failure}). Chats on websites are told to try again, other channels are answered without what was said before; it is looked for until it is back")]
    private partial void LogAway(ConnectionFailureType failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Redis of State:Redis is back")]
    private partial void LogBack();
}
