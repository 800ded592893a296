using PsoasBot.Channels.Storage;
using PsoasBot.Staff.Pages;
using StackExchange.Redis;

namespace PsoasBot.Staff;

/// <summary>What staff see while the Redis that holds their sessions is away: what is wrong and what to do, and nobody is let in.</summary>
internal static class SessionStoreUnavailable
{
    private const string SecondsToWait = "10";

    /// <summary>Goes before whatever reads a cookie or a form of the console.</summary>
    public static async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/staff"))
        {
            await next(context);
            return;
        }

        try
        {
            if (context.RequestServices.GetRequiredService<RedisState>() is { IsConfigured: true, IsReachable: false })
                await SayAsync(context);
            else
                await next(context);
        }
        catch (Exception exception) when (IsAway(exception) && !context.Response.HasStarted)
        {
            await SayAsync(context);
        }
    }

    /// <summary>Whoever seals cookies and forms wraps what the store throws.</summary>
    private static bool IsAway(Exception? exception) => exception is RedisException or RedisTimeoutException || (exception is not null && IsAway(exception.InnerException));

    private static Task SayAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = SecondsToWait;
        return StaffEndpoints.Page<StoreAwayPage>().ExecuteAsync(context);
    }
}
