using System.Text.Json.Nodes;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>The buttons of a card.</summary>
internal static class CardButton
{
    /// <summary>The most characters of a title that a button shows and sends.</summary>
    private const int MostShown = 120;

    /// <summary>Opens the page where a service is booked.</summary>
    public static JsonObject Book(BookingLink link) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = Shown(link.Label), ["url"] = link.Url.AbsoluteUri, ["style"] = "positive" };

    /// <summary>Asks the title. It is not shown as a message of the user: the answer names it, and the Playground fails on Teams' own <c>messageBack</c>.</summary>
    public static JsonObject Say(string title)
    {
        var said = Shown(title);
        return new() { ["type"] = "Action.Submit", ["title"] = said, ["data"] = new JsonObject { ["utterance"] = said } };
    }

    /// <summary>Changes the card in place; a client that cannot do that sends the press as a message, which we also handle.</summary>
    public static JsonObject Press(string title, CardPress press) => Execute(title, press.ToData());

    /// <summary>The same with other data.</summary>
    public static JsonObject Execute(string title, JsonObject data) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = CardPress.Verb,
        ["data"] = data,
        ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data.DeepClone() },
    };

    /// <summary>Opens the form for a message for the clinic, as a card of its own: this one stays.</summary>
    public static JsonObject LeaveMessage() => new() { ["type"] = "Action.Submit", ["title"] = "Leave a message", ["data"] = MessagePress.ToWrite() };

    /// <summary>Toggles the visibility of the elements with these ids.</summary>
    public static JsonObject Toggle(string title, params IEnumerable<string> ids) => new()
    {
        ["type"] = "Action.ToggleVisibility",
        ["title"] = title,
        ["targetElements"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]),
    };

    /// <summary>A title, shortened to fit.</summary>
    public static string Shown(string title)
    {
        var shown = Shortened.To(title, MostShown);
        return CardPages.Escaped(CardInlines.Escaped(shown)) <= MostShown * 3 / 2
            ? shown
            : Shortened.To(title, MostShown / 4); // nothing but signs, each of which takes up to six characters
    }
}
