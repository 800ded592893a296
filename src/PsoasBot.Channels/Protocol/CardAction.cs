using System.Text.Json;

namespace PsoasBot.Channels.Protocol;

/// <summary>One button.</summary>
/// <param name="Type"><c>imBack</c>: the user says <paramref name="Value"/>; <c>openUrl</c>: a browser opens it.</param>
public sealed record CardAction(string? Type, string? Title, JsonElement? Value)
{
    /// <summary>A button that says its own title.</summary>
    public static CardAction Say(string title) => new("imBack", title, ActivityJson.ToElement(title));

    /// <summary>A button that opens a page.</summary>
    public static CardAction Open(string title, Uri url) => new("openUrl", title, ActivityJson.ToElement(url.AbsoluteUri));
}
