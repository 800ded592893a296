using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Tests.BotFramework;
using PsoasBot.Channels.Tests.Messages;

namespace PsoasBot.Channels.Tests.Teams;

/// <summary>Leaving a message for the clinic in Teams, over HTTP.</summary>
public sealed class MessageTurnsTests : IDisposable
{
    private readonly MessagesInMemory _left = new();
    private readonly PsoasBotFactory _factory;
    private readonly HttpClient _client;

    public MessageTurnsTests()
    {
        _factory = new PsoasBotFactory { Otherwise = services => services.AddSingleton<IMessagesLeft>(_left) };
        _client = _factory.CreateClient();
    }

    public void Dispose()
    {
        _client.Dispose();
        _factory.Dispose();
    }

    [Fact]
    public async Task The_button_opens_a_form_of_its_own_that_says_what_is_true()
    {
        var reply = await WriteAsync();

        var card = reply["attachments"]![0]!["content"]!;
        Assert.Equal(("AdaptiveCard", "1.5", "Leave a message for the clinic"), ((string?)card["type"], (string?)card["version"], (string?)reply["summary"]));
        Assert.Equal("Somebody at the clinic will see your message. This is not for emergencies.", (string?)card["body"]![1]!["text"]);
        Assert.Equal(
            ["name Input.Text", "phone Input.Text", "email Input.Text", "about Input.Text", "consent Input.Toggle"],
            Inputs(card).Select(input => $"{input["id"]} {input["type"]}"));
        Assert.All(Inputs(card), input => Assert.NotEmpty((string)input["label"]!));
        Assert.Equal("The clinic may keep this message for up to 90 days and use it to answer me.", (string?)Inputs(card).Last()["title"]);
        Assert.Equal(("Action.Execute", "Action.Submit"), ((string?)card["actions"]![0]!["type"], (string?)card["actions"]![0]!["fallback"]!["type"]));
        Assert.Null(reply["text"]);
    }

    [Fact]
    public async Task What_is_sent_is_kept_and_the_answer_stands_in_the_forms_place()
    {
        var form = await WriteAsync();

        var answer = await SendAsync(form, Filled());
        await SendAsync(form, Filled()); // Teams sends some twice

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int?)answer["statusCode"], (string?)answer["type"]));
        Assert.Equal(["Thank you. Your message is in the clinic's inbox, and somebody there will see it."], Texts(answer["value"]!));
        Assert.Equal(2, _left.Kept.Count);
        var kept = Assert.Single(_left.Kept.Distinct()); // both under one id, which an inbox keeps once
        Assert.Equal(("msteams", "Ann Other", "", "ann@mail.example", "Please write to me.", false), (kept.Channel, kept.Name, kept.Phone, kept.Email, kept.About, kept.IsUrgent));
    }

    [Fact]
    public async Task Where_nobody_is_notified_nobody_is_told_otherwise()
    {
        _left.IsHeard = false;
        var form = await WriteAsync();

        var answer = await SendAsync(form, Filled());

        Assert.StartsWith("Your message is saved for the clinic, but nobody there is notified", (string?)form["attachments"]![0]!["content"]!["body"]![1]!["text"], StringComparison.Ordinal);
        Assert.StartsWith("Your message is saved for the clinic, but nobody there is notified", Assert.Single(Texts(answer["value"]!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_what_was_typed_stays()
    {
        var form = await WriteAsync();

        var answer = await SendAsync(form, Filled(("email", "ann"), ("consent", "false")));

        var card = answer["value"]!;
        Assert.Equal(
            ["Email (or phone): This doesn't look like an email address. Check it: it should look like name@example.com.", "Your agreement: Tick this box. Without it, the clinic may not keep your message or answer it."],
            Texts(card["body"]!.AsArray().Single(piece => (string?)piece!["style"] == "attention")!));
        Assert.Equal(["Ann Other", null, "ann", "Please write to me.", "false"], Inputs(card).Select(input => (string?)input["value"]));
        Assert.Equal(form["attachments"]![0]!["content"]!["actions"]![0]!["data"]!.ToJsonString(), card["actions"]![0]!["data"]!.ToJsonString()); // under the same name
        Assert.Empty(_left.Kept);
    }

    [Fact]
    public async Task One_that_cannot_be_kept_is_said_and_what_was_typed_stays()
    {
        _left.CanKeep = false;

        var answer = await SendAsync(await WriteAsync(), Filled());

        Assert.Contains("Your message could not be saved. Please try again in a moment, or contact the clinic directly.", Texts(answer["value"]!));
        Assert.Equal("Please write to me.", (string?)Inputs(answer["value"]!).Single(input => (string?)input["id"] == "about")["value"]);
    }

    [Fact]
    public async Task A_message_that_describes_an_emergency_has_the_card_above_and_is_kept()
    {
        var answer = await SendAsync(await WriteAsync(), Filled(("about", "cannot pee")));

        Assert.Equal("attention", (string?)answer["value"]!["body"]![0]!["style"]);
        Assert.Equal(["⚠ Call 911 now", "Do not wait.", "Thank you. Your message is in the clinic's inbox, and somebody there will see it."], Texts(answer["value"]!));
        Assert.True(Assert.Single(_left.Kept).IsUrgent);
    }

    [Fact]
    public async Task A_client_that_cannot_change_cards_gets_the_answer_as_another_one()
    {
        var form = await WriteAsync();

        var reply = await ReplyAsync(Message(Data(form, Filled())));

        Assert.Equal(["Thank you. Your message is in the clinic's inbox, and somebody there will see it."], Texts(reply["attachments"]![0]!["content"]!));
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Where_others_read_along_nobody_is_asked_for_a_number(string kind)
    {
        var reply = await ReplyAsync(Message(ToWrite()).With("conversation", new JsonObject { ["id"] = "c", ["conversationType"] = kind }));

        Assert.StartsWith("Everybody here would see your message.", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Null(reply["attachments"]);
    }

    [Fact]
    public async Task Where_none_are_taken_no_form_opens()
    {
        _left.IsOpen = false;

        var reply = await WriteAsync();

        Assert.Equal("Messages can't be left here. Please contact the clinic directly.", (string?)reply["text"]);
    }

    [Fact]
    public async Task No_form_is_larger_than_Teams_takes_whatever_somebody_fills_in()
    {
        var longest = string.Concat(Enumerable.Repeat("\"\\漢\n", 2_000));

        var answer = await SendAsync(await WriteAsync(), Filled(("name", longest), ("phone", longest), ("email", longest), ("about", longest), ("consent", "false")));

        Assert.InRange(2 * answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Length, 10 * 1024, 28 * 1024);
    }

    private static JsonObject ToWrite() => new() { ["psoasBot"] = new JsonObject { ["message"] = "write" } };

    private static JsonObject Filled(params (string Name, string Value)[] other)
    {
        var fields = new JsonObject { ["name"] = "Ann Other", ["phone"] = "", ["email"] = "ann@mail.example", ["about"] = "Please write to me.", ["consent"] = "true" };
        foreach (var (name, value) in other)
            fields[name] = value;

        return fields;
    }

    /// <summary>The data of a form's button together with its fields, as Teams sends them.</summary>
    private static JsonObject Data(JsonNode form, JsonObject fields) =>
        new([.. fields.Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())), .. form["attachments"]![0]!["content"]!["actions"]![0]!["data"]!.AsObject().Select(data => KeyValuePair.Create(data.Key, data.Value?.DeepClone()))]);

    private static JsonObject Message(JsonObject value) => Incoming.Message(null, channel: "msteams").With("value", value);

    private Task<JsonNode> WriteAsync() => ReplyAsync(Message(ToWrite()));

    private async Task<JsonNode> ReplyAsync(JsonObject incoming)
    {
        using var response = await _client.PostAsync("/api/messages", Json.Content(incoming.ExpectingReplies()));
        return Assert.Single((await Json.ReadAsync(response))["activities"]!.AsArray())!; // not null: that is its shape
    }

    /// <summary>Presses the button of a form.</summary>
    private async Task<JsonNode> SendAsync(JsonNode form, JsonObject fields)
    {
        using var response = await _client.PostAsync("/api/messages", Json.Content(Incoming.Activity("invoke", channel: "msteams").With("name", "adaptiveCard/action").With(
            "value",
            new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "psoasBot", ["data"] = Data(form, fields) } })));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Json.ReadAsync(response);
    }

    private static IEnumerable<JsonNode> Inputs(JsonNode card) =>
        card["body"]!.AsArray().OfType<JsonNode>().Where(piece => ((string)piece["type"]!).StartsWith("Input.", StringComparison.Ordinal));

    private static IEnumerable<string> Texts(JsonNode card) => (card["body"] ?? card["items"])!.AsArray()
        .SelectMany(piece => piece!["items"] is null ? (IEnumerable<string?>)[(string?)piece["text"]] : Texts(piece))
        .OfType<string>();
}
