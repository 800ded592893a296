using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Channels.Http;

/// <summary>What a request that fails is told: never the exception, which may quote what was typed, and never a page for developers.</summary>
internal sealed partial class FailedRequests(RequestDelegate next, ILogger<FailedRequests> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await ErrorBody.Of(exception.StatusCode, "BadArgument", "the request is not whole, or not one that HTTP knows").ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogFailed(exception.GetType().Name, exception.StackTrace);
            await ErrorBody.Of(StatusCodes.Status500InternalServerError, "ServiceError", "something went wrong on our side").ExecuteAsync(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {ExceptionType}\n{StackTrace}")]
    private partial void LogFailed(string exceptionType, string? stackTrace);
}
