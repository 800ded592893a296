using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;
using StackExchange.Redis;

namespace PsoasBot.Channels.Storage;

/// <summary>What a client is told when the data folder or Redis fails. It may send the same again: by its id an activity is taken once.</summary>
internal static partial class StorageFailures
{
    /// <summary>Whether what is kept cannot be read or written just now.</summary>
    public static bool Is(Exception exception) => exception is SqliteException or RedisException or RedisTimeoutException;

    /// <summary>Whether what should have been written may be there all the same: it was on its way when we lost sight of it.</summary>
    public static bool IsUnknown(Exception exception) => exception
        is RedisTimeoutException
        or RedisConnectionException { CommandStatus: CommandStatus.Sent or CommandStatus.Unknown }
        or SqliteException { SqliteErrorCode: 10 }; // SQLITE_IOERR: the disk may have it

    /// <summary>Goes before every route that keeps something.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (Is(exception))
        {
            return Refuse(context.HttpContext, exception);
        }
    }

    /// <summary>Logs a failure, and says what became of the request.</summary>
    /// <param name="said">What the bot says to it all the same.</param>
    public static JsonHttpResult<ErrorBody> Refuse(HttpContext context, Exception exception, Activity? said = null)
    {
        var services = context.RequestServices;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StorageFailures));
        var reason = Reason(exception);
        services.GetRequiredService<RepeatedLines>().Add(reason, count => LogFailed(logger, reason, count));
        var message = HttpMethods.IsGet(context.Request.Method) ? "it could not be read; try again"
            : IsUnknown(exception) ? "it is unknown whether it was taken; send it again with the same id, and it is taken once"
            : "it could not be kept; nothing was taken, send it again";
        return ErrorBody.Of(StatusCodes.Status503ServiceUnavailable, "ServiceError", message, said);
    }

    /// <summary>Of Redis only the kind: its messages name commands with their keys.</summary>
    public static string Reason(Exception exception) => exception is SqliteException sqlite
        ? string.Create(CultureInfo.InvariantCulture, $"SQLite error {sqlite.SqliteErrorCode} ({sqlite.SqliteExtendedErrorCode}) in the data folder; see whether the disk is full")
        : $"{exception.GetType().Name} from the Redis of State:Redis; see whether it runs and has room";

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversations cannot be kept: {Reason}. Requests refused since the last such line: {Count}")]
    private static partial void LogFailed(ILogger logger, string reason, int count);
}
