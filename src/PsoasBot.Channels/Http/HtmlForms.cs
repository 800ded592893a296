using Microsoft.AspNetCore.Http;

namespace PsoasBot.Channels.Http;

/// <summary>Goes before every route that reads JSON: what an ordinary form of a page sends is none, and its author is told so.</summary>
internal static class HtmlForms
{
    private const string Message = "this came from an HTML form, and only JSON is read here; send JSON with the header Content-Type: application/json, for instance with fetch, "
        + "or send neither a body nor a Content-Type where there is nothing to say";

    /// <returns>415 for a form, filled in or not; else what the route returns.</returns>
    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => context.HttpContext.Request.HasFormContentType
        ? ValueTask.FromResult<object?>(ErrorBody.Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", Message))
        : next(context);
}
