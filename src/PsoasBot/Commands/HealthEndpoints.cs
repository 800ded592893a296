using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.Storage;
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

    /// <summary>Answers as long as it serves at all: with knowledge that is older than the folder, or without Redis, it is degraded, and still to be asked.</summary>
    private static JsonHttpResult<Readiness> Ready(KnowledgeReloader reloader, RedisState redis, DataFolder folder, DataFolderProbe probe)
    {
        var status = reloader.Status;
        var state = !redis.IsConfigured ? null : redis.IsReachable ? "ok" : "away";
        var (isUsable, setAside) = (probe.IsUsable(), DamagedFile.In(folder.Path).Count);
        var isDegraded = status.IsDegraded || state == "away" || !isUsable || setAside > 0;
        return TypedResults.Json(
            new Readiness(
                isDegraded ? "degraded" : "ok", status.LiveSince, status.Passages, status.Errors, status.Warnings, status.Overdue.Length, status.LastAttempt, state,
                isUsable ? "ok" : "unusable", setAside),
            HealthJson.Default.Readiness);
    }
}

/// <summary>What <c>/health/ready</c> says.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> when the folder may not go live and what was live before answers, when Redis is away, or when something is wrong with the data folder.</param>
/// <param name="LiveSince">When what serves began to.</param>
/// <param name="Passages">How many serve.</param>
/// <param name="Errors">Problems at error level in the folder as it stands.</param>
/// <param name="Overdue">Passages past their next review.</param>
/// <param name="LastRead">When the folder was read last.</param>
/// <param name="Redis"><c>ok</c> or <c>away</c>; null where none is configured.</param>
/// <param name="Data"><c>ok</c>, or <c>unusable</c> when the data folder does not take what is written to it: it is full, read-only or gone.</param>
/// <param name="SetAside">How many damaged files were set aside in the data folder and are still there.</param>
internal sealed record Readiness(
    string Status, DateTimeOffset LiveSince, int Passages, int Errors, int Warnings, int Overdue, DateTimeOffset LastRead, string? Redis, string Data, int SetAside);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
