using System.Text.Json;
using System.Text.Json.Serialization;

namespace PsoasBot.Channels.Turns;

/// <summary>Activities to JSON and back: camelCase, read in any case, nothing empty written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ReplyChannelData))]
[JsonSerializable(typeof(string))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>Null when the bytes are no JSON object with a <c>type</c>, or a known field has the wrong shape.</returns>
    public static Activity? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var json = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
            return JsonSerializer.Deserialize(json, Default.Activity) is { Type.Length: > 0 } activity ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static JsonElement ToElement(string text) => JsonSerializer.SerializeToElement(text, Default.String);
}
