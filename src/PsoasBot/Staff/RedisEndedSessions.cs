using PsoasBot.Channels.Storage;
using StackExchange.Redis;

namespace PsoasBot.Staff;

/// <summary>Ended sessions in the Redis that replicas share: who signs out at one is out at all.</summary>
internal sealed partial class RedisEndedSessions(RedisState redis, ILogger<RedisEndedSessions> logger) : IEndedSessions
{
    public bool End(string session)
    {
        try
        {
            return redis.Database.StringSet(KeyOf(session), "", StaffAccess.LongestSession);
        }
        catch (Exception away) when (away is RedisException or RedisTimeoutException)
        {
            LogNotKept(away.GetType().Name);
            return false;
        }
    }

    public bool HasEnded(string session)
    {
        try
        {
            return redis.Database.KeyExists(KeyOf(session));
        }
        catch (Exception away) when (away is RedisException or RedisTimeoutException)
        {
            return true;
        }
    }

    private static RedisKey KeyOf(string session) => $"psoasbot:staff-signed-out:{session}";

    [LoggerMessage(Level = LogLevel.Error, Message = "Somebody signed out of the console, and their cookie still opens it, as that cannot be kept: {Reason} from the Redis of State:Redis")]
    private partial void LogNotKept(string reason);
}
