using Microsoft.AspNetCore.Http.HttpResults;

namespace PsoasBot.Commands;

/// <summary>Whether the service runs, and whether it can answer: the same here, as it does not start without its knowledge.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", Ok);
        routes.MapGet("/health/ready", Ok);
    }

    private static ContentHttpResult Ok() => TypedResults.Text("ok");
}
