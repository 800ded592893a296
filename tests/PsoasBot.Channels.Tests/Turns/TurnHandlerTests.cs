using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Turns;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.Turns;

public sealed class TurnHandlerTests
{
    private readonly TurnHandler _turns = new(
        () => SmallKnowledge.Snapshot, ChannelServices.Form, new ConversationMemories(new FakeTimeProvider()), new NoQuestionLog(), new TurnMetrics(Meters.Factory), NullLogger<TurnHandler>.Instance);

    [Theory]
    [InlineData("what is the psoas", "openUrl Book a psoas massage|imBack What makes a psoas tight?|imBack How do I ease it?")]
    [InlineData("what and why", "openUrl Book a psoas massage|imBack How do I ease it?")]
    [InlineData("tight", "openUrl Book a psoas massage|imBack What makes a psoas tight?|imBack How do I ease it?|imBack None of these")]
    [InlineData("anything else", "openUrl Book a psoas massage|imBack What is the psoas?|imBack What makes a psoas tight?")]
    [InlineData("cannot pee", "")]
    [InlineData("a bit numb", "")]
    [InlineData("hello", "")]
    public async Task Each_reply_has_its_buttons(string utterance, string buttons)
    {
        var reply = await SayAsync(Message(utterance));

        Assert.Equal(buttons, ButtonsOf(reply));
    }

    [Theory]
    [InlineData("what is the psoas", """{"outcome":"answer","passages":["what-is-the-psoas"],"confidence":0.9}""")]
    [InlineData("tight", """{"outcome":"clarify","passages":[],"confidence":0.45}""")]
    [InlineData("anything else", """{"outcome":"not-covered","passages":[],"confidence":0.1}""")]
    [InlineData("a bit numb", """{"outcome":"urgent","passages":["what-is-the-psoas"],"confidence":0.9}""")]
    [InlineData("hello", """{"outcome":"small-talk","passages":[],"confidence":0}""")]
    public async Task What_was_decided_goes_with_the_reply(string utterance, string data)
    {
        var reply = await SayAsync(Message(utterance));

        Assert.Equal(data, reply.ChannelData?.GetProperty("psoasBot").GetRawText());
    }

    [Theory]
    [InlineData("directline", true)]
    [InlineData("webchat", true)]
    [InlineData("emulator", true)]
    [InlineData("msteams", false)]
    [InlineData("email", false)]
    [InlineData(null, false)]
    public async Task Only_channels_that_take_it_are_told_what_was_decided(string? channel, bool isTold)
    {
        var reply = await SayAsync(Message("hello") with { ChannelId = channel });

        Assert.Equal(isTold, reply.ChannelData is not null);
    }

    [Theory]
    [InlineData("tight", "expectingInput")]
    [InlineData("what is the psoas", "acceptingInput")]
    public async Task A_clarify_waits_for_its_answer(string utterance, string hint) =>
        Assert.Equal(hint, (await SayAsync(Message(utterance))).InputHint);

    [Theory]
    [InlineData("\"hello\"")]
    [InlineData("""{"utterance":"hello","other":1}""")]
    public async Task A_pressed_button_says_what_it_carries(string value)
    {
        var reply = await SayAsync(Message(null) with { Value = JsonDocument.Parse(value).RootElement });

        Assert.Equal("Good to see you.", reply.Text);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"utterance":7}""")]
    [InlineData("""["hello"]""")]
    public async Task A_button_that_says_nothing_is_answered_like_an_empty_line(string value)
    {
        var reply = await SayAsync(Message(null) with { Value = JsonDocument.Parse(value).RootElement });

        Assert.StartsWith("I don't have a clinic-checked answer", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<at>PsoasBot</at> hello")]
    [InlineData("<AT>PSOASBOT</AT>&nbsp;hello")]
    [InlineData("hello <at>PsoasBot</at>")]
    [InlineData("@PsoasBot hello")]
    [InlineData("@psoasbot, hello")]
    [InlineData("@The Bot: hello")]
    public async Task A_mention_of_the_bot_is_no_part_of_the_question(string text)
    {
        var incoming = Message(text) with
        {
            Recipient = new ChannelAccount { Id = "bot-1", Name = "The Bot" },
            Entities = [JsonDocument.Parse("""{"type":"mention","mentioned":{"id":"bot-1"},"text":"<at>PsoasBot</at>"}""").RootElement],
        };

        Assert.Equal("Good to see you.", (await SayAsync(incoming)).Text);
    }

    [Theory]
    [InlineData("<at>Ann</at> hello", "Ann hello")]
    [InlineData("@PsoasBots hello", "@PsoasBots hello")]
    [InlineData("<b>hello</b>", "<b>hello</b>")]
    public void Everything_else_stays(string text, string said) => Assert.Equal(said, Utterance.Of(Message(text) with
    {
        Entities = [JsonDocument.Parse("""{"type":"mention","mentioned":{"id":"ann"},"text":"<at>Ann</at>"}""").RootElement],
    }));

    [Theory]
    [InlineData("conversationUpdate", null, null, new[] { "bot-1", "user-1" }, true)]
    [InlineData("conversationUpdate", null, null, new[] { "bot-1" }, false)]
    [InlineData("conversationUpdate", null, null, new string[0], false)]
    [InlineData("conversationUpdate", null, null, null, false)]
    [InlineData("installationUpdate", null, "add", null, true)]
    [InlineData("installationUpdate", null, "remove", null, false)]
    [InlineData("event", "webchat/join", null, null, true)]
    [InlineData("event", "something", null, null, false)]
    [InlineData("typing", null, null, null, false)]
    [InlineData("messageReaction", null, null, null, false)]
    [InlineData("Message", null, null, null, false)]
    public async Task Who_has_come_is_greeted_once(string type, string? name, string? action, string[]? members, bool isGreeted)
    {
        var incoming = Message(null) with
        {
            Type = type,
            Name = name,
            Action = action,
            MembersAdded = members is null ? null : [.. members.Select(id => new ChannelAccount { Id = id })],
        };

        var first = await RepliesAsync(incoming);
        var second = await RepliesAsync(incoming);

        Assert.Equal(isGreeted ? 1 : 0, first.Count);
        Assert.Empty(second);
        if (isGreeted)
        {
            Assert.Equal("Hello, I am automated and not a clinician.", first[0].Text);
            Assert.Equal(
                "imBack How do I ease it?|imBack What is the psoas?|imBack What makes a psoas tight?|imBack What does it cost?", ButtonsOf(first[0]));
        }
    }

    [Fact]
    public async Task An_edit_of_the_knowledge_is_used_from_the_next_turn_on()
    {
        var snapshot = SmallKnowledge.Snapshot;
        var turns = new TurnHandler(() => snapshot, ChannelServices.Form, new ConversationMemories(new FakeTimeProvider()), new NoQuestionLog(), new TurnMetrics(Meters.Factory), NullLogger<TurnHandler>.Instance);
        List<string?> texts = [];
        Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken)
        {
            texts.Add(activity.Text);
            return Task.FromResult<string?>(null);
        }

        await turns.HandleAsync(Message("hello"), SendAsync, CancellationToken.None);
        snapshot = snapshot with { Reply = (_, _) => SmallKnowledge.Urgent() };
        await turns.HandleAsync(Message("hello"), SendAsync, CancellationToken.None);

        Assert.Equal(["Good to see you.", "**Call 911 now**\n\nDo not wait."], texts);
    }

    private static Activity Message(string? text) => new()
    {
        Type = "message",
        ChannelId = "directline",
        From = new ChannelAccount { Id = "user-1" },
        Recipient = new ChannelAccount { Id = "bot-1" },
        Conversation = new ConversationAccount { Id = "c" },
        Text = text,
    };

    private static string ButtonsOf(Activity reply) =>
        string.Join('|', (reply.SuggestedActions?.Actions ?? []).Select(action => $"{action.Type} {action.Title}"));

    private async Task<Activity> SayAsync(Activity incoming) => Assert.Single(await RepliesAsync(incoming));

    private async Task<List<Activity>> RepliesAsync(Activity incoming)
    {
        List<Activity> replies = [];
        await _turns.HandleAsync(
            incoming,
            (reply, _) =>
            {
                replies.Add(reply);
                return Task.FromResult<string?>(null);
            },
            CancellationToken.None);
        return replies;
    }
}
