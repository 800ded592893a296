using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a client is told when the data folder fails: nothing was taken, so it may send the same again.</summary>
internal static partial class StorageFailures
{
    /// <summary>Goes before every route that keeps something.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (SqliteException exception)
        {
            var loggers = (ILoggerFactory)context.HttpContext.RequestServices.GetService(typeof(ILoggerFactory))!; // every host has one
            LogFailed(loggers.CreateLogger(typeof(StorageFailures)), exception.SqliteErrorCode, exception.SqliteExtendedErrorCode);
            return ErrorBody.Of(StatusCodes.Status503ServiceUnavailable, "ServiceError", "it could not be kept; nothing was taken, send it again");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversations cannot be kept in the data folder: SQLite error {Code} ({ExtendedCode}); see whether the disk is full")]
    private static partial void LogFailed(ILogger logger, int code, int extendedCode);
}
