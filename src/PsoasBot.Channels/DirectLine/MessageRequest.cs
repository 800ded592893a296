using System.Text.Json;
using PsoasBot.Channels.Messages;

namespace PsoasBot.Channels.DirectLine;

/// <summary>The form as a page sends it; each field may be missing.</summary>
/// <param name="Id">What the page calls the message, the same each time it sends it.</param>
internal sealed record MessageRequest(string? Id, string? Name, string? Phone, string? Email, string? About, bool? Consent)
{
    /// <returns>Null for what is no such JSON.</returns>
    public static MessageRequest? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, MessageJson.Default.MessageRequest);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // the latter for a text that is none
        {
            return null;
        }
    }

    public MessageDraft Draft() => new(Name, Phone, Email, About, Consent == true);
}
