using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Activities as a channel sends them.</summary>
internal static class Incoming
{
    public static JsonObject Message(string? text, string conversation = "c", string channel = "emulator") => Activity("message", conversation, channel, text);

    public static JsonObject Activity(string type, string conversation = "c", string channel = "emulator", string? text = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["channelId"] = channel,
            ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "Ann" },
            ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "PsoasBot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["tenantId"] = "t", ["odd"] = 1 },
            ["locale"] = "en-GB",
        };
        if (text is not null)
        {
            activity["text"] = text;
        }

        return activity;
    }

    public static JsonObject ExpectingReplies(this JsonObject activity) => activity.With("deliveryMode", "expectReplies");

    public static JsonObject With(this JsonObject activity, string property, JsonNode? value)
    {
        activity[property] = value;
        return activity;
    }
}
