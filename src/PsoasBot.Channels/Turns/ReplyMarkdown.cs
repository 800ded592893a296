using System.Collections.Immutable;
using PsoasBot.Answering;
using PsoasBot.Answering.Languages;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>A reply in words, the same in every channel and at the terminal.</summary>
public static class ReplyMarkdown
{
    internal const string NoAnswer = "I have no answer to that which the clinic has checked, so I will not guess.";

    /// <summary>Before the titles of topics.</summary>
    internal const string Offering = "You can ask me about:";

    private const string DidYouMean = "Did you mean:";

    /// <returns>Markdown, not empty; paragraphs separated by one blank line, no line break at the end.</returns>
    public static string Of(Reply reply, KnowledgeContent knowledge) => Paragraphs(reply switch
    {
        Answer answer => [PassageMarkdown.Of(answer, knowledge.Safety), Link(reply, knowledge)],
        Clarify clarify => [DidYouMean, List(clarify.Options.Select(option => option.Passage)), Link(reply, knowledge)],
        NotCovered { Language: { } language } => [Foreign(language, knowledge.Clinic), Link(reply, knowledge)],
        NotCovered notCovered => [NoAnswer, .. Offer(notCovered.Topics), knowledge.Clinic?.Contact, Link(reply, knowledge)],
        Urgent urgent => Urgent(urgent, knowledge),
        SmallTalkReply smallTalk => [smallTalk.Said.Answer, .. Offer(smallTalk.Topics)],
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "an outcome that has no words yet"),
    });

    internal static string Paragraphs(params IEnumerable<string?> paragraphs) =>
        string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)));

    /// <summary>The words of a reply that has neither passage nor card, without what it offers.</summary>
    internal static string Said(Reply reply, KnowledgeContent knowledge) => reply switch
    {
        Clarify => DidYouMean,
        NotCovered { Language: { } language } => Foreign(language, knowledge.Clinic),
        NotCovered => Paragraphs(NoAnswer, knowledge.Clinic?.Contact),
        SmallTalkReply smallTalk => smallTalk.Said.Answer,
        _ => "",
    };

    /// <summary>The answer that may stand under an urgent card.</summary>
    /// <returns>Null when there is none, or when staff have written a booking address into it: beside an urgent card nothing is sold.</returns>
    internal static Answer? Under(Urgent reply, KnowledgeContent knowledge) =>
        reply.Under is { } answer && !MentionsBooking(PassageMarkdown.Of(answer, knowledge.Safety), knowledge.Clinic) ? answer : null;

    private static string Foreign(Language language, Clinic? clinic) => Paragraphs(language.Sentence, Emergency(language, clinic));

    internal static string? Emergency(Language language, Clinic? clinic) =>
        clinic is not null && clinic.Numbers.TryGetValue("emergency", out var number)
            ? language.Emergency.Replace("{emergency}", number, StringComparison.Ordinal)
            : null;

    private static IEnumerable<string?> Urgent(Urgent reply, KnowledgeContent knowledge)
    {
        var card = Paragraphs($"**{reply.Card.Title}**", reply.Card.Text);
        return Under(reply, knowledge) is { } answer ? [card, "---", PassageMarkdown.Of(answer, knowledge.Safety)] : [card];
    }

    private static bool MentionsBooking(string markdown, Clinic? clinic) =>
        clinic is not null && clinic.Booking.Any(link => markdown.Contains(link.Url.Host, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string?> Offer(ImmutableArray<Passage> topics) =>
        topics.IsEmpty ? [] : [Offering, List(topics)];

    private static string List(IEnumerable<Passage> passages) =>
        string.Join('\n', passages.Select(passage => $"- {passage.Title}"));

    private static string? Link(Reply reply, KnowledgeContent knowledge) =>
        Booking.LinkFor(reply, knowledge) is { } link ? $"[{link.Label}]({UrlIn(link.Url)})" : null;

    /// <summary>Brackets would end a Markdown link early.</summary>
    private static string UrlIn(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
