using Microsoft.Data.Sqlite;
using StackExchange.Redis;

namespace PsoasBot.QuestionLog;

/// <summary>What goes wrong with the question log that is not our fault.</summary>
internal static class QuestionLogFailures
{
    public static bool Is(Exception exception) =>
        exception is SqliteException or IOException or UnauthorizedAccessException or RedisException or RedisTimeoutException;

    /// <summary>Of Redis only the kind: its messages name commands with their keys.</summary>
    public static string Reason(Exception exception) =>
        exception is RedisException or RedisTimeoutException ? exception.GetType().Name : exception.Message;
}
