using System.Text.Json;
using System.Text.Json.Nodes;
using Markdig;
using Microsoft.AspNetCore.Http;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>What the search of the message extension shows: previews, each with the card that it puts into the message.</summary>
internal static class ExtensionResults
{
    /// <summary>Characters of the short answer that a preview shows.</summary>
    private const int MostPreview = 160;

    /// <param name="passages">The best first; may be empty.</param>
    public static InvokeResponse Of(IEnumerable<Passage> passages, KnowledgeContent knowledge) => List(passages.Select(passage =>
        Result(ReplyCard.Shared(passage, knowledge), passage.Title, Markdown.ToPlainText(knowledge.Filled(passage).ShortAnswer))));

    /// <summary>The urgent card and nothing beside it.</summary>
    public static InvokeResponse Of(Urgent urgent, KnowledgeContent knowledge) =>
        ReplyCard.Of(urgent, knowledge, press: null) is { } card ? List([Result(card, urgent.Card.Title, Markdown.ToPlainText(urgent.Card.Text))]) : Nothing;

    /// <summary>A line instead of results.</summary>
    public static InvokeResponse Say(string text) => Body(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>For a search that nobody waits for any more.</summary>
    public static InvokeResponse Nothing { get; } = List([]);

    private static InvokeResponse List(IEnumerable<JsonObject> results) => Body(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. results]),
    });

    private static JsonObject Result(JsonObject card, string title, string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new JsonObject
        {
            ["contentType"] = TeamsReply.CardType,
            ["content"] = card,
            ["preview"] = new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.thumbnail",
                ["content"] = new JsonObject
                {
                    ["title"] = CardButton.Shown(title),
                    ["text"] = Shortened.To(line, MostPreview),
                },
            },
        };
    }

    private static InvokeResponse Body(JsonObject extension) => new(
        StatusCodes.Status200OK,
        JsonSerializer.SerializeToElement(new JsonObject { ["composeExtension"] = extension }, ActivityJson.Default.JsonObject));
}
