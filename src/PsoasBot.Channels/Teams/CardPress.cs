using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>A press on a button that changes what a card shows: a step or a page of a passage. It carries all it needs, so old cards work.</summary>
/// <param name="Step">From 1; null for a page.</param>
/// <param name="Page">From 1.</param>
internal sealed record CardPress(string PassageId, int? Step, int Page)
{
    /// <summary>The invoke by which Teams sends it, and waits for the card to show instead.</summary>
    public const string InvokeName = "adaptiveCard/action";

    /// <summary>The name of the action, and of the object in its data.</summary>
    public const string Verb = "psoasBot";

    private static readonly SmallTalk Changed = new(
        "passage-changed", [Verb], "The clinic has updated this answer. Ask again to see the new version.");

    /// <returns>Null if the activity is not such a press; it may then be an ordinary message.</returns>
    public static CardPress? Of(Activity incoming) => Read(DataOf(incoming));

    /// <summary>What a pressed button carries, and what was filled in on its card.</summary>
    /// <returns>Null if nothing was pressed.</returns>
    public static JsonElement? DataOf(Activity incoming) => incoming switch
    {
        { Type: "invoke", Name: InvokeName, Value: { } value } => JsonFields.Of(JsonFields.Of(value, "action"), "data"),
        { Type: "message", Value: { } data } => data,
        _ => null,
    };

    /// <summary>The card that a press came from, where Teams sends it as a message and not as an invoke, whose answer would take the card's place.</summary>
    /// <returns>The id under which Teams knows the card; null for all else.</returns>
    public static string? CardOf(Activity incoming) =>
        incoming is { Type: "message", ChannelId: ChannelIds.Teams, ReplyToId: { Length: > 0 } card } && (Of(incoming) is not null || MessagePress.Of(incoming) is { Draft: not null })
            ? card
            : null;

    /// <summary>What it asks for. A step is requested in words, so that it passes the safety screen like any message.</summary>
    public Reply Reply(Conversation conversation, Snapshot snapshot)
    {
        if (snapshot.Knowledge.PassageOf(PassageId) is not { } passage || Step > passage.Steps.Length)
            return new SmallTalkReply(Changed, Topics.Of(snapshot.Knowledge), []);

        return Step is { } step
            ? snapshot.Reply(
                string.Create(CultureInfo.InvariantCulture, $"step {step}"),
                conversation with { PassageId = PassageId, Walk = new Walk(PassageId, 1) })
            : new Answer([new Candidate(passage, 1)], []) { Constraints = ReplyConstraints.OfOpened(conversation.Remembered) };
    }

    /// <summary>The data of a button.</summary>
    public JsonObject ToData() => new()
    {
        [Verb] = Step is { } step
            ? new JsonObject { ["passage"] = PassageId, ["step"] = step }
            : new JsonObject { ["passage"] = PassageId, ["page"] = Page },
    };

    private static CardPress? Read(JsonElement? data)
    {
        var pressed = JsonFields.Of(data, Verb);
        return JsonFields.Text(pressed, "passage") is { } passage
            ? new CardPress(passage, Number(pressed, "step"), Number(pressed, "page") ?? 1)
            : null;
    }

    private static int? Number(JsonElement? pressed, string name) => JsonFields.Number(pressed, name) is > 0 and var number ? number : null;
}
