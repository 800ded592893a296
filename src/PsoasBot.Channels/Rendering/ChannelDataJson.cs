using System.Text.Json.Serialization;

namespace PsoasBot.Channels.Rendering;

/// <summary>Serializes the channel data of replies.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplyChannelData))]
internal sealed partial class ChannelDataJson : JsonSerializerContext;
