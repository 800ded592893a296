using System.Text.Json;

namespace PsoasBot.Channels.Protocol;

/// <summary>Reads fields of JSON that may have any shape; what is not there, or is something else, is null.</summary>
internal static class JsonFields
{
    public static JsonElement? Of(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } && json.Value.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(JsonElement? json, string name) =>
        Of(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static int? Number(JsonElement? json, string name) =>
        Of(json, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;
}
