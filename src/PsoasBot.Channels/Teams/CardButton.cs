using System.Text.Json.Nodes;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Teams;

/// <summary>The buttons of a card.</summary>
internal static class CardButton
{
    /// <summary>Characters of a title that a button shows, and says.</summary>
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

    /// <summary>The card changes in place; a client that cannot ask for that sends the press as a message, and we see to it.</summary>
    public static JsonObject Press(string title, CardPress press) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = CardPress.Verb,
        ["data"] = press.ToData(),
        ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = press.ToData() },
    };

    /// <summary>Shows what is hidden and hides what is shown, of the pieces with these ids.</summary>
    public static JsonObject Toggle(string title, params IEnumerable<string> ids) => new()
    {
        ["type"] = "Action.ToggleVisibility",
        ["title"] = title,
        ["targetElements"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]),
    };

    /// <summary>A title as far as there is room for it.</summary>
    public static string Shown(string title)
    {
        var shown = Shortened.To(title, MostShown);
        return CardPages.Escaped(CardInlines.Escaped(shown)) <= MostShown * 3 / 2
            ? shown
            : Shortened.To(title, MostShown / 4); // nothing but signs, each of which takes up to six characters
    }
}
