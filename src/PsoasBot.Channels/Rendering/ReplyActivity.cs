using System.Collections.Immutable;
using System.Text.Json;
using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>A reply as the activity that answers an incoming one.</summary>
internal static class ReplyActivity
{
    public static Activity Of(Activity incoming, Reply reply, KnowledgeContent knowledge)
    {
        var data = new ReplyChannelData(DataOf(reply), ReplyHtml.Of(reply, knowledge));
        return Say(incoming, ReplyMarkdown.Of(reply, knowledge), Buttons(reply, knowledge), data) with
        {
            InputHint = reply is Clarify ? "expectingInput" : "acceptingInput",
        };
    }

    /// <summary>The first message: automated, no clinician, and what can be asked.</summary>
    public static Activity Welcome(Activity incoming, KnowledgeContent knowledge)
    {
        var greeting = knowledge.Clinic?.Greeting ?? "I'm an automated assistant, not a clinician. What would you like to know?";
        return Say(
            incoming,
            greeting,
            Topics.Of(knowledge).Select(topic => CardAction.Say(topic.Title)),
            new(null, ReplyHtml.OfWords(greeting) with { Disclaimer = knowledge.Clinic?.Disclaimer }));
    }

    /// <summary>The one sentence for a turn that failed, and how to reach a person.</summary>
    public static Activity Apology(Activity incoming, KnowledgeContent knowledge) =>
        Words(incoming, ReplyMarkdown.Paragraphs("Something went wrong on our side, so I can't answer right now.", knowledge.Clinic?.Contact));

    /// <summary>A few words of our own.</summary>
    public static Activity Words(Activity incoming, string markdown) => Say(incoming, markdown, [], new(null, ReplyHtml.OfWords(markdown)));

    private static Activity Say(Activity incoming, string markdown, IEnumerable<CardAction> buttons, ReplyChannelData data)
    {
        ImmutableArray<CardAction> actions = [.. buttons];
        return new Activity
        {
            Type = "message",
            From = incoming.Recipient,
            Recipient = incoming.From,
            Conversation = incoming.Conversation,
            ReplyToId = NotEmpty(incoming.Id),
            Locale = NotEmpty(incoming.Locale),
            Text = markdown,
            TextFormat = "markdown",
            InputHint = "acceptingInput",
            SuggestedActions = actions.IsEmpty ? null : new SuggestedActions(NotEmpty(incoming.From?.Id) is { } person ? [person] : [], actions),
            ChannelData = ChannelIds.TakesOurData(incoming.ChannelId)
                ? JsonSerializer.SerializeToElement(data, ChannelDataJson.Default.ReplyChannelData)
                : null,
        };
    }

    /// <summary>A client may send an empty text for a field that it does not know; an activity must not have one.</summary>
    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static IEnumerable<CardAction> Buttons(Reply reply, KnowledgeContent knowledge)
    {
        if (Booking.LinkFor(reply, knowledge) is { } link)
            yield return CardAction.Open(link.Label, link.Url);

        foreach (var way in WaysToReach.For(reply, knowledge))
            yield return way;

        foreach (var title in Offers(reply, knowledge))
            yield return CardAction.Say(title);
    }

    private static IEnumerable<string> Offers(Reply reply, KnowledgeContent knowledge) => reply switch
    {
        Answer { StepNumber: { } number, Found: [var only, ..] } => StepChips.At(number, only.Passage.Steps.Length),
        Answer answer when answer.Found.Any(found => !found.Passage.Steps.IsEmpty) => FollowUps(answer, knowledge).Prepend(StepChips.Begin),
        Answer answer => FollowUps(answer, knowledge),
        Clarify clarify => clarify.Options.Select(option => option.Passage.Title).Append(OfferChoice.NoneOfThese),
        NotCovered notCovered => notCovered.Topics.Select(topic => topic.Title),
        SmallTalkReply smallTalk => smallTalk.Topics.Select(topic => topic.Title),
        _ => [],
    };

    /// <returns>Titles of what staff offer after the answer.</returns>
    public static IEnumerable<string> FollowUps(Answer answer, KnowledgeContent knowledge) => answer.Found
        .SelectMany(found => found.Passage.Next)
        .Distinct()
        .Except(answer.Found.Select(found => found.Passage.Id))
        .Select(id => knowledge.PassageOf(id))
        .OfType<Passage>()
        .Select(passage => passage.Title);

    private static PsoasBotData DataOf(Reply reply) => new(
        reply.Outcome,
        [.. reply.Passages.Select(found => found.Passage.Id)],
        (reply.Passages.FirstOrDefault() ?? reply.Candidates.FirstOrDefault())?.Confidence ?? 0);
}
