using System.Text.Json;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The tenant that Teams names in its channel data.</summary>
internal static class TeamsTenant
{
    /// <returns>Null where none is named.</returns>
    public static string? Of(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
