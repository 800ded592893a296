using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a client is told when the data folder or Redis fails: nothing was taken, so it may send the same again.</summary>
internal static partial class StorageFailures
{
    /// <summary>Whether what is kept cannot be read or written just now.</summary>
    public static bool Is(Exception exception) => exception is SqliteException or RedisException or RedisTimeoutException;

    /// <summary>Goes before every route that keeps something.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (Is(exception))
        {
            var loggers = (ILoggerFactory)context.HttpContext.RequestServices.GetService(typeof(ILoggerFactory))!; // every host has one
            LogFailed(loggers.CreateLogger(typeof(StorageFailures)), Reason(exception));
            return ErrorBody.Of(StatusCodes.Status503ServiceUnavailable, "ServiceError", "it could not be kept; nothing was taken, send it again");
        }
    }

    /// <summary>Of Redis only the kind: its messages name commands with their keys.</summary>
    public static string Reason(Exception exception) => exception is SqliteException sqlite
        ? string.Create(CultureInfo.InvariantCulture, $"SQLite error {sqlite.SqliteErrorCode} ({sqlite.SqliteExtendedErrorCode}) in the data folder; see whether the disk is full")
        : $"{exception.GetType().Name} from the Redis of State:Redis; see whether it runs and has room";

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversations cannot be kept: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
