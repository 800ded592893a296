using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Reloading;

namespace PsoasBot.Commands;

/// <summary>Whether the service runs, and whether it can answer. Counts only: anybody may ask.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("ok"));
        routes.MapGet("/health/ready", Ready);
    }

    /// <summary>Answers as long as it serves at all: with knowledge that is older than the folder it is degraded, and still to be asked.</summary>
    private static JsonHttpResult<Readiness> Ready(KnowledgeReloader reloader)
    {
        var status = reloader.Status;
        return TypedResults.Json(
            new Readiness(status.IsDegraded ? "degraded" : "ok", status.LiveSince, status.Passages, status.Errors, status.Warnings, status.Overdue.Length, status.LastAttempt),
            HealthJson.Default.Readiness);
    }
}

/// <summary>What <c>/health/ready</c> says.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> when the folder may not go live and what was live before answers.</param>
/// <param name="LiveSince">When what serves began to.</param>
/// <param name="Passages">How many serve.</param>
/// <param name="Errors">Problems at error level in the folder as it stands.</param>
/// <param name="Overdue">Passages past their next review.</param>
/// <param name="LastRead">When the folder was read last.</param>
internal sealed record Readiness(string Status, DateTimeOffset LiveSince, int Passages, int Errors, int Warnings, int Overdue, DateTimeOffset LastRead);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
