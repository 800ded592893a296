using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PsoasBot.Channels.Protocol;

/// <summary>Activities to JSON and back: camelCase, read in any case, nothing empty written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonObject))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>Null when the bytes are no JSON object with a <c>type</c>, a known field has the wrong shape, or a text is none.</returns>
    public static Activity? Read(ReadOnlySpan<byte> utf8)
    {
        var json = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        try
        {
            return IsText(json) && JsonSerializer.Deserialize(json, Default.Activity) is { Type.Length: > 0 } activity ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether every text can be written again: half a surrogate pair reads well, and then breaks the echo.</summary>
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return Utf8.IsValid(json);
    }

    internal static JsonElement ToElement(string text) => JsonSerializer.SerializeToElement(text, Default.String);
}
