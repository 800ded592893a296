using System.Text.Json.Nodes;
using Markdig;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams.App;

/// <summary>The manifest of the Teams app: who it is, where it answers, and what can be asked.</summary>
/// <remarks>Source: Microsoft's schema <c>MicrosoftTeams</c>, version 1.30.</remarks>
public static class TeamsManifest
{
    /// <summary>The version of the schema, which the manifest must repeat.</summary>
    public const string SchemaVersion = "1.30";

    /// <summary>The file's name in the package; so with those of the icons.</summary>
    public const string File = "manifest.json", ColorIcon = "color.png", OutlineIcon = "outline.png";

    /// <summary>How many questions Teams shows when somebody starts to type.</summary>
    /// <value>10. Source: Teams' guidance for bot menus; the schema would take 12.</value>
    private const int MostCommands = 10;

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    /// <summary>Does not check the rules; <see cref="TeamsAppRules"/> does.</summary>
    public static JsonObject Of(TeamsApp app, KnowledgeContent knowledge) => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = SchemaVersion,
        ["version"] = app.Version,
        ["id"] = app.Id,
        ["developer"] = new JsonObject
        {
            ["name"] = app.Publisher,
            ["websiteUrl"] = $"https://{app.Domain}/",
            ["privacyUrl"] = app.PrivacyUrl,
            ["termsOfUseUrl"] = app.TermsUrl,
        },
        ["name"] = new JsonObject { ["short"] = app.Name, ["full"] = app.Name },
        ["description"] = new JsonObject
        {
            ["short"] = "Finds the clinic's own answers and helps you book.",
            ["full"] = Description(knowledge),
        },
        ["icons"] = new JsonObject { ["color"] = ColorIcon, ["outline"] = OutlineIcon },
        ["accentColor"] = $"#{TeamsIcons.Accent:x6}",
        ["bots"] = new JsonArray(Bot(app, knowledge)),
        ["composeExtensions"] = new JsonArray(Search(app)),
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(app.Domain),
    };

    /// <summary>The text of the app's page in Teams.</summary>
    internal static string Description(KnowledgeContent knowledge) => knowledge.Clinic is { } clinic
        ? $"{clinic.Greeting}\n\n{clinic.Disclaimer}"
        : "An automated assistant, not a clinician. It answers word for word with text that people wrote and checked.";

    private static JsonObject Bot(TeamsApp app, KnowledgeContent knowledge) => new()
    {
        ["botId"] = app.Id,
        ["scopes"] = Strings(Scopes),
        ["supportsFiles"] = false,
        ["isNotificationOnly"] = false,
        ["commandLists"] = new JsonArray(new JsonObject { ["scopes"] = Strings(Scopes), ["commands"] = new JsonArray([.. Commands(knowledge)]) }),
    };

    /// <summary>The questions that staff offer most often, as far as Teams has room for them.</summary>
    private static IEnumerable<JsonObject> Commands(KnowledgeContent knowledge) => Topics.Of(knowledge, knowledge.Passages.Length)
        .Where(passage => passage.Title.Length <= TeamsAppRules.MostCommandTitle)
        .Take(MostCommands)
        .Select(passage => new JsonObject { ["title"] = passage.Title, ["description"] = CardButton.Shown(Description(passage)) });

    /// <summary>The short answer; the title where the clinic's facts are part of it, as they change and the package does not.</summary>
    private static string Description(Passage passage) => Placeholder.In(passage.ShortAnswer).Any() ? passage.Title : OneLine(passage.ShortAnswer);

    private static JsonObject Search(TeamsApp app) => new()
    {
        ["botId"] = app.Id,
        ["commands"] = new JsonArray(new JsonObject
        {
            ["id"] = "search",
            ["type"] = "query",
            ["title"] = "Find an answer",
            ["description"] = "Find what the clinic has written and share it",
            ["context"] = new JsonArray("compose", "commandBox"),
            ["initialRun"] = true,
            ["parameters"] = new JsonArray(new JsonObject
            {
                ["name"] = "search", ["title"] = "Question", ["description"] = "What would you like to know?", ["inputType"] = "text",
            }),
        }),
    };

    private static JsonArray Strings(IEnumerable<string> strings) => new([.. strings.Select(text => (JsonNode)text)]);

    private static string OneLine(string markdown) =>
        string.Join(' ', Markdown.ToPlainText(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
