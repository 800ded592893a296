using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>A reply as text, the same in every channel and in the terminal.</summary>
public static class ReplyMarkdown
{
    internal const string NoAnswer = "I don't have a clinic-checked answer to that, so I won't guess.";

    /// <summary>Introduces the titles of topics.</summary>
    internal const string Offering = "You can ask me about:";

    /// <returns>Markdown, not empty; paragraphs separated by one blank line, no line break at the end.</returns>
    public static string Of(Reply reply, KnowledgeContent knowledge) => OfFilled(FilledReply.Of(reply, knowledge), knowledge);

    private static string OfFilled(Reply reply, KnowledgeContent knowledge) =>
        Paragraphs((IEnumerable<string?>)[.. reply is Urgent ? [] : reply.Constraints.First, .. Parts(reply, knowledge), Unread(reply)]);

    private static IEnumerable<string?> Parts(Reply reply, KnowledgeContent knowledge) => reply switch
    {
        Answer answer => [PassageMarkdown.Of(answer, knowledge.Safety), Person(reply, knowledge), Link(reply, knowledge)],
        Clarify clarify => [Asking(clarify), List(clarify.Options.Select(option => option.Passage)), Person(reply, knowledge), Link(reply, knowledge)],
        NotCovered { Language: { } language } => [Foreign(language, knowledge.Clinic), Link(reply, knowledge)],
        NotCovered notCovered => [Declined(notCovered), .. Offer(notCovered.Topics), notCovered.IsIndecent ? null : knowledge.WaysToReach(), Link(reply, knowledge)],
        Urgent urgent => Urgent(urgent, knowledge),
        SmallTalkReply smallTalk => [smallTalk.Said.Answer, .. Offer(smallTalk.Topics)],
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "no text for this outcome"),
    };

    /// <summary>Says how much of a long message was not read.</summary>
    /// <returns>Null if all of it was read.</returns>
    internal static string? Unread(Reply reply) => reply.LeftOut == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"Your message was too long for me: I did not read {reply.LeftOut:N0} characters in the middle. Please send the important part of it by itself.");

    internal static string Paragraphs(params IEnumerable<string?> paragraphs) =>
        string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)));

    /// <summary>The words of a reply without passage or card, without its offers.</summary>
    internal static string Said(Reply reply, KnowledgeContent knowledge) => Paragraphs(reply switch
    {
        Clarify clarify => Asking(clarify),
        NotCovered { Language: { } language } => Foreign(language, knowledge.Clinic),
        NotCovered notCovered => Paragraphs(Declined(notCovered), notCovered.IsIndecent ? null : knowledge.WaysToReach()),
        SmallTalkReply smallTalk => smallTalk.Said.Answer,
        _ => "",
    }, Unread(reply));

    /// <summary>What stands above the titles to choose from.</summary>
    internal static string Asking(Clarify reply) => reply.AreSteps ? "Which steps would you like? I show you first who should leave them out." : "Did you mean:";

    /// <summary>That there is no answer, in other words each time.</summary>
    internal static string Declined(NotCovered reply) => reply switch
    {
        { IsIndecent: true } => "This is a massage clinic, and no sexual services are offered here. I can only help with questions about the psoas, massage and your visit.",
        { IsWordless: true } => "I can only read words, not pictures or symbols. Please type what you would like to know.",
        { Time: 1, Topic: { } topic } => $"That sounds like a question about {topic}. {NoAnswer}",
        { Time: 1 } => NoAnswer,
        { Time: 2 } => "I don't have an answer to that one either. A person at the clinic may well have.",
        _ => "That is beyond what the clinic has written for me, sorry. Please ask a person at the clinic.",
    };

    /// <summary>How to reach a person, where that is better than to book; null elsewhere.</summary>
    internal static string? Person(Reply reply, KnowledgeContent knowledge) =>
        reply.Constraints.OffersPerson && !reply.Passages.Any(found => found.Passage.Told.Contains(Cues.Complaint)) ? knowledge.WaysToReach() : null; // which says it itself

    /// <summary>The answer that may follow an urgent card.</summary>
    /// <returns>Null if there is none, or if it contains a booking address: nothing is sold beside an urgent card.</returns>
    internal static Answer? Under(Urgent reply, KnowledgeContent knowledge) =>
        reply.Under is { } answer && !MentionsBooking(PassageMarkdown.Of(answer, knowledge.Safety), knowledge.Clinic) ? answer : null;

    private static string Foreign(Language language, Clinic? clinic) => Paragraphs(language.Sentence, Emergency(language, clinic));

    internal static string? Emergency(Language language, Clinic? clinic) =>
        clinic is not null && clinic.Numbers.TryGetValue("emergency", out var number)
            ? language.Emergency.Replace("{emergency}", number, StringComparison.Ordinal)
            : null;

    private static IEnumerable<string?> Urgent(Urgent reply, KnowledgeContent knowledge)
    {
        var card = Paragraphs($"**{reply.Card.Title}**", reply.Card.Text, Person(reply, knowledge));
        return Under(reply, knowledge) is { } answer ? [card, "---", .. answer.Constraints.First, PassageMarkdown.Of(answer, knowledge.Safety)] : [card];
    }

    private static bool MentionsBooking(string markdown, Clinic? clinic) =>
        clinic is not null && clinic.Booking.Any(link => markdown.Contains(link.Url.Host, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string?> Offer(ImmutableArray<Passage> topics) =>
        topics.IsEmpty ? [] : [Offering, List(topics)];

    private static string List(IEnumerable<Passage> passages) =>
        string.Join('\n', passages.Select(passage => $"- {passage.Title}"));

    private static string? Link(Reply reply, KnowledgeContent knowledge) =>
        Booking.LinkFor(reply, knowledge) is { } link ? $"[{link.Label}]({UrlIn(link.Url)})" : null;

    /// <summary>Parentheses would end a Markdown link early.</summary>
    private static string UrlIn(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
