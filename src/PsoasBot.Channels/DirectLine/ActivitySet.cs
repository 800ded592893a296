using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Some of what was said, in order, and the position of the last of it.</summary>
/// <param name="Activities">Each as JSON; may be empty.</param>
/// <param name="Watermark">What to ask from the next time.</param>
/// <param name="HasMore">Whether more was said already, for whoever asks again at once.</param>
internal sealed record ActivitySet(IReadOnlyList<byte[]> Activities, int Watermark, bool HasMore = false)
{
    /// <returns><c>{activities, watermark}</c>, as polls and sockets bring it, and <c>"more":true</c> where there is more.</returns>
    public ReadOnlyMemory<byte> ToJson()
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var activity in Activities)
            writer.WriteRawValue(activity, skipInputValidation: true);

        writer.WriteEndArray();
        writer.WriteString("watermark", Watermark.ToString(CultureInfo.InvariantCulture));
        if (HasMore)
            writer.WriteBoolean("more", true);

        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }
}
