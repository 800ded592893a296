using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Channels.Http;

/// <summary>Refuses a host or a site that is not in the settings, and tells the operator which setting would let it in: of each once, as anybody may call by any name.</summary>
internal sealed partial class RefusedCallers(ILogger<RefusedCallers> logger)
{
    /// <summary>After so many no more are told until the next start.</summary>
    private const int Most = 100;

    private const int LongestName = 200;

    private readonly ConcurrentDictionary<string, bool> _told = new();

    /// <param name="caller">The host or the origin as the request has it.</param>
    /// <param name="message">What the answer says; it names the setting.</param>
    /// <returns>403, which a page of any site may read: it says nothing but that.</returns>
    public static IResult Refuse(HttpContext context, string caller, string message)
    {
        context.RequestServices.GetRequiredService<RefusedCallers>().Tell(caller, message);
        if (!HttpMethods.IsOptions(context.Request.Method)) // whether it may call is asked there, and it may not
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }

        return ErrorBody.Of(StatusCodes.Status403Forbidden, "Forbidden", message);
    }

    private void Tell(string caller, string message)
    {
        if (_told.Count < Most && _told.TryAdd(caller, true))
            LogRefused(caller.Length > LongestName ? caller[..LongestName] : caller, message);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Caller} was refused: {Reason}")]
    private partial void LogRefused(string caller, string reason);
}
