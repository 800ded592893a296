using System.Text.Json.Nodes;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Teams;

/// <summary>A press on a button that has to do with a message for the clinic: to write one, or to send what was written.</summary>
/// <param name="Draft">What was filled in; null for somebody who wants to write.</param>
/// <param name="Key">What the form calls the message; null for the same.</param>
internal sealed record MessagePress(MessageDraft? Draft, string? Key)
{
    private const string Name = "message";

    /// <returns>Null if the activity is no such press.</returns>
    public static MessagePress? Of(Activity incoming)
    {
        var data = CardPress.DataOf(incoming);
        var pressed = JsonFields.Of(data, CardPress.Verb);
        return JsonFields.Text(pressed, Name) switch
        {
            "write" => new MessagePress(null, null),
            "send" => new MessagePress(new MessageDraft(Field("name"), Field("phone"), Field("email"), Field("about"), Field("consent") == "true"), JsonFields.Text(pressed, "key")),
            _ => null,
        };

        string? Field(string name) => JsonFields.Text(data, name);
    }

    /// <summary>The data of a button that opens the form.</summary>
    public static JsonObject ToWrite() => new() { [CardPress.Verb] = new JsonObject { [Name] = "write" } };

    /// <summary>The data of the form's own button.</summary>
    public static JsonObject ToSend(string key) => new() { [CardPress.Verb] = new JsonObject { [Name] = "send", ["key"] = key } };
}
