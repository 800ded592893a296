using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.Tests.BotFramework;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests.Teams;

/// <summary>What Teams sends and gets, over HTTP.</summary>
public sealed class TeamsTurnTests : IDisposable, IQuestionLog
{
    private readonly PsoasBotFactory _factory = new();
    private readonly WebApplicationFactory<Program> _service;
    private readonly HttpClient _client;
    private readonly List<string> _asked = [];
    private readonly List<Feedback> _given = [];
    private readonly List<LoggedTurn> _noted = [];
    private Snapshot _snapshot;

    public TeamsTurnTests()
    {
        _snapshot = SmallKnowledge.Snapshot with
        {
            Reply = (utterance, conversation) =>
            {
                _asked.Add(utterance);
                return utterance == "step 2" && conversation.Walk?.PassageId == SmallKnowledge.Steps.Id
                    ? SmallKnowledge.Answer(SmallKnowledge.Steps) with { StepNumber = 2 }
                    : SmallKnowledge.Snapshot.Reply(utterance, conversation);
            },
        };
        _service = _factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.AddSingleton<CurrentSnapshot>(() => _snapshot).AddSingleton<IQuestionLog>(this)));
        _client = _service.CreateClient();
    }

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
        _factory.Dispose();
    }

    [Fact]
    public async Task An_answer_is_a_card_with_thumbs_under_it_and_nothing_beside_it()
    {
        var reply = await ReplyAsync(Message("what is the psoas").With("id", "a-1"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)reply["attachments"]?[0]?["contentType"]);
        Assert.Equal("""{"feedbackLoop":{"type":"default"}}""", reply["channelData"]?.ToJsonString());
        Assert.Equal(("What is the psoas?", "a-1"), ((string?)reply["summary"], (string?)reply["replyToId"]));
        Assert.Null(reply["text"]);
        Assert.Null(reply["suggestedActions"]);
        Assert.Null(reply["entities"]);
    }

    [Theory]
    [InlineData("cannot pee", "Call 911 now")]
    [InlineData("tight", "Did you mean…")]
    [InlineData("anything else", "No answer to that")]
    public async Task Nothing_but_an_answer_asks_for_thumbs(string utterance, string summary)
    {
        var reply = await ReplyAsync(Message(utterance));

        Assert.Equal(summary, (string?)reply["summary"]);
        Assert.Null(reply["channelData"]);
    }

    [Fact]
    public async Task Small_talk_stays_text()
    {
        var reply = await ReplyAsync(Message("hello"));

        Assert.Equal("Good to see you.", (string?)reply["text"]);
        Assert.Null(reply["attachments"]);
    }

    [Fact]
    public async Task A_reply_in_a_channel_stays_in_its_thread()
    {
        const string thread = "19:abc@thread.tacv2;messageid=1700000000000";
        var incoming = Incoming.Message("<at>PsoasBot</at> what is the psoas", thread, "msteams")
            .With("entities", JsonNode.Parse("""[{"type":"mention","mentioned":{"id":"bot-1"},"text":"<at>PsoasBot</at>"},{"type":"clientInfo","locale":"en"}]"""));

        var reply = await ReplyAsync(incoming);

        Assert.Equal(thread, (string?)reply["conversation"]?["id"]);
        Assert.Equal("what is the psoas", Assert.Single(_asked));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n<span class=\"inline-compose-card\" itemid=\"0\">\n  <span content=\"0\" itemprop=\"cardId\"></span>\n</span>\n")]
    public async Task A_card_that_somebody_shares_is_no_question(string text)
    {
        using var response = await PostAsync(WithCard(text).ExpectingReplies());

        Assert.Empty((await Json.ReadAsync(response))["activities"]!.AsArray());
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task What_is_typed_beside_a_card_is_a_question()
    {
        await ReplyAsync(WithCard("what is the psoas <span class=\"inline-compose-card\"><span></span></span>"));

        Assert.Equal("what is the psoas", Assert.Single(_asked));
    }

    [Fact]
    public async Task A_pressed_step_changes_the_card_in_place_and_is_screened_like_words()
    {
        var answer = await PressAsync("""{"passage":"walk-through","step":2}""");

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int?)answer["statusCode"], (string?)answer["type"]));
        Assert.Equal("**Step 2 of 2**", (string?)answer["value"]?["body"]?[1]?["text"]);
        Assert.Equal("step 2", Assert.Single(_asked));
        Assert.Empty(_noted);
    }

    [Fact]
    public async Task A_client_that_cannot_change_cards_gets_another_one()
    {
        var reply = await ReplyAsync(Message(null).With("value", JsonNode.Parse("""{"psoasBot":{"passage":"walk-through","step":2}}""")));

        Assert.Equal("**Step 2 of 2**", (string?)reply["attachments"]?[0]?["content"]?["body"]?[1]?["text"]);
    }

    [Fact]
    public async Task An_emergency_takes_the_place_of_a_step()
    {
        _snapshot = _snapshot with { Reply = (_, _) => SmallKnowledge.Urgent() };

        var answer = await PressAsync("""{"passage":"walk-through","step":2}""");

        Assert.Equal("attention", (string?)answer["value"]?["body"]?[0]?["style"]);
    }

    [Theory]
    [InlineData("""{"passage":"gone","page":1}""")]
    [InlineData("""{"passage":"walk-through","step":3}""")]
    [InlineData("""{"passage":"what-is-the-psoas","step":1}""")]
    public async Task A_button_of_an_answer_that_was_changed_says_so(string pressed)
    {
        var answer = await PressAsync(pressed);

        Assert.Equal((200, "application/vnd.microsoft.activity.message"), ((int?)answer["statusCode"], (string?)answer["type"]));
        Assert.StartsWith("The clinic has updated this answer", (string?)answer["value"], StringComparison.Ordinal);
        Assert.Empty(_asked);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("""{"passage":7}""")]
    [InlineData("{}")]
    public async Task A_button_that_is_not_ours_is_an_error_inside_a_good_response(string pressed)
    {
        var answer = await PressAsync(pressed);

        Assert.Equal((400, "application/vnd.microsoft.error"), ((int?)answer["statusCode"], (string?)answer["type"]));
    }

    [Fact]
    public async Task After_a_step_was_pressed_the_walk_goes_on_from_there_in_words()
    {
        await PressAsync("""{"passage":"walk-through","step":2}""");
        PsoasBot.Answering.Replies.Walk? walk = null;
        _snapshot = _snapshot with
        {
            Reply = (_, conversation) =>
            {
                walk = conversation.Walk;
                return SmallKnowledge.SmallTalk();
            },
        };

        await ReplyAsync(Message("where was I"));

        Assert.Equal(new PsoasBot.Answering.Replies.Walk("walk-through", 2), walk);
    }

    [Fact]
    public async Task Thumbs_reach_the_passages_of_the_card_they_were_under()
    {
        await using var connector = await ConnectorStub.StartAsync();
        using var sent = await PostAsync(Message("what is the psoas").With("id", "a-1").With("serviceUrl", connector.Url));
        await _service.Services.GetRequiredService<TurnQueue>().FinishedAsync();

        using var response = await PostAsync(Incoming.Activity("invoke", channel: "msteams")
            .With("name", "message/submitAction")
            .With("replyToId", "1")
            .With("value", JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"clear\"}"}}""")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var given = Assert.Single(_given);
        Assert.Equal((true, "clear", "what-is-the-psoas"), (given.IsHelpful, given.Comment, Assert.Single(given.Passages)));
    }

    [Fact]
    public async Task Thumbs_that_name_no_card_belong_to_the_last_answer()
    {
        await ReplyAsync(Message("what is the psoas").With("id", "a-1"));

        using var response = await PostAsync(Incoming.Activity("invoke", channel: "msteams")
            .With("name", "message/submitAction")
            .With("value", JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"too long\"}"}}""")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var given = Assert.Single(_given);
        Assert.Equal((false, "too long", "what-is-the-psoas"), (given.IsHelpful, given.Comment, Assert.Single(given.Passages)));
    }

    [Theory]
    [InlineData("channel", "29:new-member", 0)]
    [InlineData("channel", "29:new-member|29:another", 0)]
    [InlineData("groupChat", "29:new-member", 0)]
    [InlineData("channel", "bot-1", 1)]
    [InlineData("groupChat", "29:new-member|bot-1", 1)]
    [InlineData("personal", "bot-1", 1)]
    [InlineData("personal", "user-1", 1)]
    public async Task A_team_is_greeted_when_the_bot_joins_it_and_not_for_each_new_member(string kind, string added, int greetings)
    {
        var update = Incoming.Activity("conversationUpdate", channel: "msteams")
            .With("conversation", new JsonObject { ["id"] = "c", ["conversationType"] = kind })
            .With("membersAdded", new JsonArray([.. added.Split('|').Select(id => new JsonObject { ["id"] = id })]));

        using var response = await PostAsync(update.ExpectingReplies());

        Assert.Equal(greetings, (await Json.ReadAsync(response))["activities"]!.AsArray().Count);
    }

    void IQuestionLog.Keep(LoggedTurn turn) => _noted.Add(turn);

    void IQuestionLog.Keep(Feedback feedback) => _given.Add(feedback);

    void IQuestionLog.Forget(string channel, string conversationId) => Assert.Fail("nobody asked to be forgotten");

    Task<bool> IQuestionLog.WrittenAsync() => Task.FromResult(true);

    private static JsonObject Message(string? text) => Incoming.Message(text, channel: "msteams");

    private static JsonObject WithCard(string text) => Message(text)
        .With("attachments", JsonNode.Parse("""[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]"""));

    private Task<HttpResponseMessage> PostAsync(JsonNode activity) => _client.PostAsync("/api/messages", Json.Content(activity));

    private async Task<JsonNode> ReplyAsync(JsonObject incoming)
    {
        using var response = await PostAsync(incoming.ExpectingReplies());
        return Assert.Single((await Json.ReadAsync(response))["activities"]!.AsArray())!; // not null: that is its shape
    }

    private async Task<JsonNode> PressAsync(string pressed)
    {
        using var response = await PostAsync(Incoming.Activity("invoke", channel: "msteams").With("name", "adaptiveCard/action").With(
            "value",
            new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "psoasBot", ["data"] = new JsonObject { ["psoasBot"] = JsonNode.Parse(pressed) } } }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Json.ReadAsync(response);
    }
}
