using System.Text.Json.Serialization;

namespace PsoasBot.Channels.Turns;

/// <summary>Memories to JSON and back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SavedMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
