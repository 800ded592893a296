using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PsoasBot.Channels.Messages;

namespace PsoasBot.Inbox;

/// <summary>How the parts of a message are written, in the data folder and in Redis.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LeftMessage))]
[JsonSerializable(typeof(Answered))]
[JsonSerializable(typeof(Delivery))]
internal sealed partial class InboxJson : JsonSerializerContext
{
    /// <returns>Null for null.</returns>
    public static string? Text<T>(T? part, JsonTypeInfo<T> type)
        where T : class => part is null ? null : JsonSerializer.Serialize(part, type);

    /// <param name="parts">The message, who answered it, and its deliveries by mail and to Teams; only the first is always there.</param>
    public static KeptMessage Message(string id, long at, string?[] parts) => new(
        Part(parts[0], Default.LeftMessage) ?? throw new JsonException($"message {id} is empty"), System.DateTimeOffset.FromUnixTimeMilliseconds(at))
    {
        Answered = Part(parts[1], Default.Answered),
        Mail = Part(parts[2], Default.Delivery),
        Teams = Part(parts[3], Default.Delivery),
    };

    private static T? Part<T>(string? text, JsonTypeInfo<T> type)
        where T : class => text is null ? null : JsonSerializer.Deserialize(text, type);
}
