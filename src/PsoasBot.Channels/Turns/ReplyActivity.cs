using System.Collections.Immutable;
using System.Text.Json;
using PsoasBot.Answering;
using PsoasBot.Channels.Teams;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>A reply as the activity that answers an incoming one.</summary>
internal static class ReplyActivity
{
    /// <summary>What a clarify offers when none of its titles is it. A button, never looked up.</summary>
    public const string NoneOfThese = "None of these";

    public static Activity Of(Activity incoming, Reply reply, KnowledgeContent knowledge)
    {
        var data = new ReplyChannelData(DataOf(reply), ReplyHtml.Of(reply, knowledge));
        var text = Say(incoming, ReplyMarkdown.Of(reply, knowledge), Buttons(reply, knowledge), data) with
        {
            InputHint = reply is Clarify ? "expectingInput" : "acceptingInput",
        };
        return incoming.ChannelId == ChannelIds.Teams ? TeamsReply.Of(text, reply, knowledge, CardPress.Of(incoming)) : text;
    }

    /// <summary>The first message: automated, no clinician, and what can be asked.</summary>
    public static Activity Welcome(Activity incoming, KnowledgeContent knowledge)
    {
        var greeting = knowledge.Clinic?.Greeting ?? "I am an automated assistant, not a clinician. Ask me a question.";
        var text = Say(
            incoming,
            greeting,
            Topics.Of(knowledge).Select(topic => CardAction.Say(topic.Title)),
            new(null, ReplyHtml.OfWords(greeting) with { Disclaimer = knowledge.Clinic?.Disclaimer }));
        return incoming.ChannelId == ChannelIds.Teams ? TeamsReply.Welcome(text, knowledge) : text;
    }

    /// <summary>The one sentence for a turn that failed, and how to reach a person.</summary>
    public static Activity Apology(Activity incoming, KnowledgeContent knowledge)
    {
        var apology = ReplyMarkdown.Paragraphs("Something went wrong on our side, and I cannot answer just now.", knowledge.Clinic?.Contact);
        return Say(incoming, apology, [], new(null, ReplyHtml.OfWords(apology)));
    }

    private static Activity Say(Activity incoming, string markdown, IEnumerable<CardAction> buttons, ReplyChannelData data)
    {
        ImmutableArray<CardAction> actions = [.. buttons];
        return new Activity
        {
            Type = "message",
            From = incoming.Recipient,
            Recipient = incoming.From,
            Conversation = incoming.Conversation,
            ReplyToId = incoming.Id,
            Locale = incoming.Locale,
            Text = markdown,
            TextFormat = "markdown",
            InputHint = "acceptingInput",
            SuggestedActions = actions.IsEmpty ? null : new SuggestedActions(actions),
            ChannelData = ChannelIds.TakesOurData(incoming.ChannelId)
                ? JsonSerializer.SerializeToElement(data, ActivityJson.Default.ReplyChannelData)
                : null,
        };
    }

    private static IEnumerable<CardAction> Buttons(Reply reply, KnowledgeContent knowledge)
    {
        if (Booking.LinkFor(reply, knowledge) is { } link)
        {
            yield return CardAction.Open(link.Label, link.Url);
        }

        foreach (var title in Offers(reply, knowledge))
        {
            yield return CardAction.Say(title);
        }
    }

    private static IEnumerable<string> Offers(Reply reply, KnowledgeContent knowledge) => reply switch
    {
        Answer { StepNumber: { } number, Found: [var only, ..] } => StepChips.At(number, only.Passage.Steps.Length),
        Answer answer when answer.Found.Any(found => !found.Passage.Steps.IsEmpty) => FollowUps(answer, knowledge).Prepend(StepChips.Begin),
        Answer answer => FollowUps(answer, knowledge),
        Clarify clarify => clarify.Options.Select(option => option.Passage.Title).Append(NoneOfThese),
        NotCovered notCovered => notCovered.Topics.Select(topic => topic.Title),
        SmallTalkReply smallTalk => smallTalk.Topics.Select(topic => topic.Title),
        _ => [],
    };

    /// <returns>Titles of what staff offer after the answer.</returns>
    public static IEnumerable<string> FollowUps(Answer answer, KnowledgeContent knowledge) => answer.Found
        .SelectMany(found => found.Passage.Next)
        .Distinct()
        .Except(answer.Found.Select(found => found.Passage.Id))
        .Select(id => knowledge.Passages.FirstOrDefault(passage => passage.Id == id))
        .OfType<Passage>()
        .Select(passage => passage.Title);

    private static PsoasBotData DataOf(Reply reply) => new(
        reply.Outcome,
        [.. reply.Passages.Select(found => found.Passage.Id)],
        (reply.Passages.FirstOrDefault() ?? reply.Candidates.FirstOrDefault())?.Confidence ?? 0);
}
