using System.Collections.Immutable;
using System.Text.Json;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Turns;

/// <summary>Reads thumbs: Teams sends them as an invoke, the website as an event of the same name and shape.</summary>
/// <remarks>Source: <c>message/submitAction</c> of Teams, value <c>{actionName, actionValue: {reaction, feedback}}</c>.</remarks>
internal static class FeedbackReader
{
    public const string Name = "message/submitAction";

    /// <returns>Null when it is no feedback, or says neither like nor dislike.</returns>
    public static Feedback? Read(Activity activity, ImmutableArray<string> passages) =>
        activity.Name == FeedbackReader.Name
        && activity.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("actionValue", out var given) && given.ValueKind == JsonValueKind.Object
        && Text(given, "reaction") is "like" or "dislike"
            ? new Feedback(activity.ChannelId ?? "", activity.Conversation?.Id ?? "", passages, Text(given, "reaction") == "like", Comment(Text(given, "feedback")))
            : null;

    /// <summary>Teams wraps the comment in JSON of its own, other clients send it as it is.</summary>
    private static string? Comment(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback))
            return null;

        try
        {
            using var wrapped = JsonDocument.Parse(feedback);
            return wrapped.RootElement.ValueKind == JsonValueKind.Object ? NotBlank(Text(wrapped.RootElement, "feedbackText")) : feedback;
        }
        catch (JsonException)
        {
            return feedback;
        }
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
