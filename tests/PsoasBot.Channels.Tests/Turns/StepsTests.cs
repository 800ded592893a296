using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Turns;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.Turns;

public sealed class StepsTests
{
    private const string Link =
        "[Book a psoas massage](https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=walk-through)";

    [Fact]
    public void The_first_step_stands_under_what_must_be_read_first() => Assert.Equal(
        "Not when you are pregnant.\n\nStop when it hurts.\n\n**Step 1 of 2.** Kneel down.\nUse a mat.\n\n" + Link,
        ReplyMarkdown.Of(Step(1), SmallKnowledge.Content));

    [Fact]
    public void The_last_step_ends_with_what_follows_the_steps() => Assert.Equal(
        "**Step 2 of 2.** Lean forward.\n\nStop when it hurts.\n\n" + Link,
        ReplyMarkdown.Of(Step(2), SmallKnowledge.Content));

    [Theory]
    [InlineData(null, "Step by step|What is the psoas?")]
    [InlineData(1, "Next|Repeat|Stop")]
    [InlineData(2, "Back|Repeat|Stop")]
    public async Task Only_the_buttons_that_lead_somewhere_are_offered(int? number, string buttons)
    {
        var reply = await ReplyAsync(number is { } step ? Step(step) : SmallKnowledge.Answer(SmallKnowledge.Steps));

        Assert.Equal(buttons, string.Join('|', (reply.SuggestedActions?.Actions ?? []).Where(action => action.Type == "imBack").Select(action => action.Title)));
    }

    [Theory]
    [InlineData(1, 3, "Next Repeat Stop")]
    [InlineData(2, 3, "Next Back Repeat Stop")]
    [InlineData(3, 3, "Back Repeat Stop")]
    [InlineData(1, 1, "Repeat Stop")]
    public void A_step_in_between_leads_both_ways(int number, int count, string chips) =>
        Assert.Equal(chips.Split(' '), StepChips.At(number, count));

    private static Answer Step(int number) => SmallKnowledge.Answer(SmallKnowledge.Steps) with { StepNumber = number, BeginsSteps = number == 1 };

    private static async Task<Activity> ReplyAsync(Reply reply)
    {
        List<Activity> replies = [];
        var turns = new TurnHandler(
            () => SmallKnowledge.Snapshot with { Reply = (_, _) => reply },
            ChannelServices.Form, new ConversationMemories(new FakeTimeProvider()),
            new NoQuestionLog(),
            new TurnMetrics(Meters.Factory), NullLogger<TurnHandler>.Instance);
        await turns.HandleAsync(
            new Activity { Type = "message", ChannelId = "directline", Text = "how" },
            (activity, _) =>
            {
                replies.Add(activity);
                return Task.FromResult<string?>(null);
            },
            CancellationToken.None);
        return Assert.Single(replies);
    }
}
