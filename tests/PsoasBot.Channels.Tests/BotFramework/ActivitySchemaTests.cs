using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Tests.DirectLine;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Whatever we can send is an activity to Microsoft's Agents SDK too, which reads by a stricter schema than the one before it.</summary>
public sealed class ActivitySchemaTests : IClassFixture<PeersNotice>
{
    private static readonly string?[] Channels = ["directline", "webchat", "emulator", "msteams", "made-up", null];

    private static readonly KnowledgeContent[] Knowledge = [SmallKnowledge.Content, SmallKnowledge.BareTable];

    private static IReadOnlyList<Reply> Replies =>
    [
        SmallKnowledge.Answer(SmallKnowledge.What),
        SmallKnowledge.Answer(SmallKnowledge.What, SmallKnowledge.Causes),
        SmallKnowledge.Answer(SmallKnowledge.Steps),
        SmallKnowledge.Answer(SmallKnowledge.Steps) with { StepNumber = 1 },
        SmallKnowledge.Answer(SmallKnowledge.Steps) with { StepNumber = 2 },
        SmallKnowledge.Answer(SmallKnowledge.Prices),
        SmallKnowledge.Clarify,
        SmallKnowledge.NotCovered,
        SmallKnowledge.NotCovered with { Topics = [] },
        SmallKnowledge.NotCovered with { Language = new Language("es", "español", "Solo respondo en inglés.", "Llame al {emergency}.") },
        SmallKnowledge.Urgent(),
        SmallKnowledge.Urgent(SmallKnowledge.Answer(SmallKnowledge.What)),
        SmallKnowledge.SmallTalk(),
        SmallKnowledge.SmallTalk(SmallKnowledge.What, SmallKnowledge.Causes),
    ];

    [Fact]
    public void Every_kind_of_reply_is_among_those_that_are_tried() => Assert.Equal(
        typeof(Reply).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Reply))).Select(type => type.Name).Order(),
        Replies.Select(reply => reply.GetType().Name).Distinct().Order());

    [SkippableFact]
    public async Task Every_reply_in_every_channel_holds_to_the_schema()
    {
        await using var schema = await NodePeer.StartAsync("activity-schema.mjs", []);
        var sent =
            from channel in Channels
            from incoming in Asked(channel)
            from knowledge in Knowledge
            let form = ChannelServices.Form(channel)
            from activity in (IEnumerable<Activity>)
                [.. Replies.Select(reply => form.Of(incoming, reply, knowledge)), form.Welcome(incoming, knowledge), form.Apology(incoming, knowledge)]
            select activity;

        foreach (var activity in sent)
        {
            await AssertHoldsAsync(schema, JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity)!);
        }
    }

    [SkippableFact]
    public async Task Everything_that_the_website_is_sent_holds_to_the_schema()
    {
        await using var schema = await NodePeer.StartAsync("activity-schema.mjs", []);
        await using var service = new PsoasBotFactory();
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();

        foreach (var question in (string[])["what is the psoas", "what and why", "how", "price", "tight", "None of these", "cannot pee", "a bit numb", "hello", "break"])
        {
            await client.SayAsync(id, token, question);
        }

        var (activities, _) = await client.FetchAsync(id, token);

        Assert.Equal(21, activities.Count);
        foreach (var activity in activities)
        {
            await AssertHoldsAsync(schema, activity!);
        }

        Assert.Equal([(string?)activities[1]!["from"]!["id"]], activities[0]!["suggestedActions"]!["to"]!.AsArray().Select(to => (string?)to));
    }

    [SkippableFact]
    public async Task Everything_that_a_channel_is_sent_or_answered_holds_to_the_schema()
    {
        await using var schema = await NodePeer.StartAsync("activity-schema.mjs", []);
        await using var bot = await RegisteredBot.StartAsync();
        var token = bot.Key.Sign(bot.Claims());
        var step = new CardPress(SmallKnowledge.Steps.Id, 1, 1);

        foreach (var channel in (string[])["emulator", "msteams"])
        {
            using var joined = await bot.PostAsync(bot.Activity("", $"{channel}-0", channel).With("type", "installationUpdate").With("action", "add"), token);
            using var asked = await bot.PostAsync(bot.Activity("tight", $"{channel}-1", channel), token);
            using var pressed = await bot.PostAsync(bot.Activity("", $"{channel}-2", channel).With("replyToId", "card-1").With("value", step.ToData()), token);
        }

        using var invoked = await bot.PostAsync(Invoke(bot, CardPress.InvokeName, new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = CardPress.Verb, ["data"] = step.ToData() },
        }), token);
        using var searched = await bot.PostAsync(Invoke(bot, MessageExtension.InvokeName, new JsonObject { ["parameters"] = new JsonArray() }), token);

        Assert.Contains("PUT", bot.Connector.Methods);
        foreach (var (_, body) in bot.Connector.Received)
        {
            await AssertHoldsAsync(schema, body);
        }

        var (card, found) = (await Json.ReadAsync(invoked), await Json.ReadAsync(searched));
        await AssertHoldsAsync(schema, WithAttachments(new JsonArray(new JsonObject { ["contentType"] = card["type"]!.DeepClone(), ["content"] = card["value"]!.DeepClone() })));
        await AssertHoldsAsync(schema, WithAttachments(found["composeExtension"]!["attachments"]!.DeepClone()));
    }

    /// <summary>A question as channels put it: whole, with the empty texts that some clients send, and with nothing but what there has to be.</summary>
    private static IEnumerable<Activity> Asked(string? channel)
    {
        var whole = ActivityJson.Read(Encoding.UTF8.GetBytes(Incoming.Message("?").With("id", "a-1").With("channelId", channel).ToJsonString()))!; // it is one
        return [whole, whole with { Id = "", Locale = "", From = new() { Id = "user-1", Name = "" } }, new() { Type = "message", ChannelId = channel }];
    }

    private static JsonObject Invoke(RegisteredBot bot, string name, JsonObject value) =>
        bot.Activity("", name, "msteams").With("type", "invoke").With("name", name).With("value", value);

    private static JsonObject WithAttachments(JsonNode attachments) => new() { ["type"] = "message", ["attachments"] = attachments };

    private static async Task AssertHoldsAsync(NodePeer schema, JsonNode activity)
    {
        await schema.DoAsync("read", activity.DeepClone());
        var complaints = (await schema.HearAsync("complaints")).AsArray().Select(complaint => (string?)complaint);
        Assert.True(!complaints.Any(), $"{string.Join(", ", complaints)} in {activity.ToJsonString()}");
    }
}
