using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Turns;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.Turns;

/// <summary>Thumbs reach the passages of the reply that they were given to.</summary>
public sealed class FeedbackTests : IQuestionLog
{
    private readonly List<Feedback> _given = [];
    private readonly List<LoggedTurn> _asked = [];
    private readonly TurnHandler _turns;
    private Action _written = () => { };

    public FeedbackTests() => _turns = new TurnHandler(
        () => SmallKnowledge.Snapshot, ChannelServices.Form, new ConversationMemories(new FakeTimeProvider()), this, new TurnMetrics(Meters.Factory), NullLogger<TurnHandler>.Instance);

    [Theory]
    [InlineData("like", "", true, null)]
    [InlineData("dislike", "too long", false, "too long")]
    [InlineData("dislike", """{"feedbackText":"too long"}""", false, "too long")]
    [InlineData("like", """{"feedbackText":""}""", true, null)]
    public async Task It_belongs_to_what_was_answered(string reaction, string comment, bool isHelpful, string? expected)
    {
        await _turns.HandleAsync(Said("what is the psoas"), (_, _) => Task.FromResult<string?>("reply-1"), CancellationToken.None);
        await _turns.HandleAsync(Said("tight"), (_, _) => Task.FromResult<string?>("reply-2"), CancellationToken.None);

        await _turns.HandleAsync(Thumb("reply-1", reaction, comment), NothingAsync, CancellationToken.None);

        var given = Assert.Single(_given);
        Assert.Equal(("directline", "c1", isHelpful, expected), (given.Channel, given.ConversationId, given.IsHelpful, given.Comment));
        Assert.Equal("what-is-the-psoas", Assert.Single(given.Passages));
    }

    [Theory]
    [InlineData(null, "reply")]
    [InlineData("", "reply")]
    [InlineData(null, "")]
    public async Task Without_saying_to_what_it_belongs_to_the_last_answer(string? replyTo, string id)
    {
        await _turns.HandleAsync(Said("what is the psoas"), (_, _) => Task.FromResult<string?>(id), CancellationToken.None);
        await _turns.HandleAsync(Said("What makes a psoas tight?"), (_, _) => Task.FromResult<string?>(id), CancellationToken.None);
        await _turns.HandleAsync(Said("unheard of"), (_, _) => Task.FromResult<string?>(id), CancellationToken.None);
        await _turns.HandleAsync(Said("what is the psoas"), (_, _) => Task.FromResult<string?>(null), CancellationToken.None); // nobody saw that one

        await _turns.HandleAsync(Thumb(replyTo, "dislike", "too long"), NothingAsync, CancellationToken.None);
        await _turns.HandleAsync(Thumb(replyTo, "like", "") with { Conversation = new() { Id = "c2" } }, NothingAsync, CancellationToken.None);

        Assert.Equal("causes", Assert.Single(_given[0].Passages));
        Assert.Equal((false, "too long"), (_given[0].IsHelpful, _given[0].Comment));
        Assert.Empty(_given[1].Passages);
    }

    [Fact]
    public async Task What_it_belongs_to_and_is_not_known_is_not_guessed()
    {
        await _turns.HandleAsync(Said("what is the psoas"), (_, _) => Task.FromResult<string?>(""), CancellationToken.None);

        await _turns.HandleAsync(Thumb("of-another-day", "like", ""), NothingAsync, CancellationToken.None);

        Assert.Empty(Assert.Single(_given).Passages);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"shrug"}}""")]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task What_is_no_thumb_is_nothing(string value)
    {
        await _turns.HandleAsync(Thumb("reply-1", "like", "") with { Value = JsonElement.Parse(value) }, NothingAsync, CancellationToken.None);

        Assert.Empty(_given);
    }

    [Fact]
    public async Task Every_question_is_noted_with_what_was_decided()
    {
        await _turns.HandleAsync(Said("anything else"), (_, _) => Task.FromResult<string?>(null), CancellationToken.None);

        var asked = Assert.Single(_asked);
        Assert.Equal(("directline", "c1", "anything else", "not-covered"), (asked.Channel, asked.ConversationId, asked.Utterance, asked.Reply.Outcome));
    }

    [Fact]
    public async Task None_of_these_is_noted_as_the_question_that_it_is_about()
    {
        await _turns.HandleAsync(Said("tight"), (_, _) => Task.FromResult<string?>(null), CancellationToken.None);

        await _turns.HandleAsync(Said("None of these"), (_, _) => Task.FromResult<string?>(null), CancellationToken.None);

        Assert.Equal([("tight", "clarify"), ("tight", "not-covered")], _asked.Select(asked => (asked.Utterance, asked.Reply.Outcome)));
    }

    [Fact]
    public async Task None_of_these_after_an_emergency_repeats_nothing_of_it()
    {
        await _turns.HandleAsync(Said("cannot pee"), (_, _) => Task.FromResult<string?>(null), CancellationToken.None);

        await _turns.HandleAsync(Said("None of these"), (_, _) => Task.FromResult<string?>(null), CancellationToken.None);

        Assert.Equal([("cannot pee", "urgent"), ("None of these", "not-covered")], _asked.Select(asked => (asked.Utterance, asked.Reply.Outcome)));
    }

    [Fact]
    public async Task A_reply_goes_out_when_its_question_is_written()
    {
        List<string> order = [];
        _written = () => order.Add("written");

        await _turns.HandleAsync(Said("tight"), Sent, CancellationToken.None);

        Assert.Equal(["written", "sent"], order);

        Task<string?> Sent(Activity reply, CancellationToken cancellationToken)
        {
            order.Add("sent");
            return Task.FromResult<string?>(null);
        }
    }

    void IQuestionLog.Keep(LoggedTurn turn) => _asked.Add(turn);

    void IQuestionLog.Keep(Feedback feedback) => _given.Add(feedback);

    void IQuestionLog.Forget(string channel, string conversationId) => Assert.Fail("nobody asked to be forgotten");

    Task<bool> IQuestionLog.WrittenAsync()
    {
        _written();
        return Task.FromResult(true);
    }

    private static Task<string?> NothingAsync(Activity reply, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("a thumb was answered");

    private static Activity Said(string text) => new()
    {
        Type = "message",
        ChannelId = "directline",
        Conversation = new() { Id = "c1" },
        Text = text,
    };

    private static Activity Thumb(string? replyTo, string reaction, string comment) => Said("") with
    {
        Type = "event",
        Name = "message/submitAction",
        ReplyToId = replyTo,
        Value = JsonSerializer.SerializeToElement(new { actionName = "feedback", actionValue = new { reaction, feedback = comment } }),
    };
}
