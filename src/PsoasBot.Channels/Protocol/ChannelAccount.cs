using System.Text.Json;
using System.Text.Json.Serialization;

namespace PsoasBot.Channels.Protocol;

/// <summary>A user or a bot, as its channel names it.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>.</summary>
    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
