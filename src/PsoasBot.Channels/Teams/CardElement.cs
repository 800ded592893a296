using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Teams;

/// <summary>The elements of an Adaptive Card 1.5. They only use the theme's styles, so light, dark and high contrast all work.</summary>
/// <remarks>Each call makes a new element, since an element belongs to one card.</remarks>
internal static class CardElement
{
    /// <param name="markdown">What Teams can show: bold, italics, flat lists and links, as <see cref="CardMarkdown"/> writes it.</param>
    public static JsonObject Text(string markdown) => new() { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };

    public static JsonObject Heading(string markdown) => With(Text(markdown), ("style", "heading"), ("size", "Medium"), ("weight", "Bolder"));

    /// <summary>Small print: sources, dates, disclaimer.</summary>
    public static JsonObject AsSmall(JsonObject element) => With(element, ("size", "Small"), ("isSubtle", true), ("spacing", "Small"));

    public static JsonObject Code(string text) => With(Text(text), ("fontType", "Monospace"));

    public static JsonObject Picture(string url, string alt) => new() { ["type"] = "Image", ["url"] = url, ["altText"] = alt, ["size"] = "Stretch" };

    /// <param name="style"><c>default</c>, <c>emphasis</c>, <c>attention</c>, <c>warning</c>, <c>accent</c>.</param>
    public static JsonObject Group(string style, params IEnumerable<JsonObject> items) =>
        new() { ["type"] = "Container", ["style"] = style, ["items"] = Items(items) };

    /// <summary>Hidden until a button shows it.</summary>
    public static JsonObject Hidden(string id, params IEnumerable<JsonObject> items) =>
        new() { ["type"] = "Container", ["id"] = id, ["isVisible"] = false, ["items"] = Items(items) };

    public static JsonObject Indented(params IEnumerable<JsonObject> items) => new()
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "None",
        ["columns"] = new JsonArray(
            new JsonObject { ["type"] = "Column", ["width"] = "20px" },
            new JsonObject { ["type"] = "Column", ["width"] = "stretch", ["items"] = Items(items) }),
    };

    public static JsonObject Buttons(params IEnumerable<JsonObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = Items(actions) };

    public static JsonObject With(JsonObject element, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        foreach (var (name, value) in properties)
            element[name] = value;

        return element;
    }

    private static JsonArray Items(IEnumerable<JsonObject> items) => [.. items];
}
