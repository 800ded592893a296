using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Rendering;

/// <summary>A reply for the website's chat: <c>channelData.psoasBotHtml</c>. The same words as the text, in parts; buttons and the booking link stay where every client looks for them.</summary>
public sealed record ReplyHtml
{
    /// <summary>The title of an answer or a card is the chat's h3.</summary>
    private const int Highest = 4;

    /// <summary>The words of a reply without an answer; above an answer what is said first, or null. HTML.</summary>
    public string? Said { get; init; }

    /// <summary>The passages answered, whole; null when there are none.</summary>
    public ImmutableArray<PassageHtml>? Answers { get; init; }

    /// <summary>The one step to show, instead of answers.</summary>
    public StepHtml? Step { get; init; }

    /// <summary>The urgent card; everything else goes under it.</summary>
    public CardHtml? Card { get; init; }

    /// <summary>Plain text, with the first message of a conversation only.</summary>
    public string? Disclaimer { get; init; }

    /// <summary>Whether to offer the form for a message to the clinic; null for no.</summary>
    public bool? LeavesMessage { get; init; }

    public static ReplyHtml Of(Reply reply, KnowledgeContent knowledge)
    {
        reply = FilledReply.Of(reply, knowledge);
        var parts = Parts(reply, knowledge) with { LeavesMessage = WaysToReach.LeavesMessage(reply, knowledge) ? true : null };
        var said = ReplyMarkdown.Paragraphs(
            (IEnumerable<string?>)[.. reply is Urgent ? [] : reply.Constraints.First, reply is Answer or Urgent ? ReplyMarkdown.Unread(reply) : ReplyMarkdown.Said(reply, knowledge)]);
        return said.Length == 0 ? parts : parts with { Said = MarkdownHtml.Of(said, Highest) };
    }

    private static ReplyHtml Parts(Reply reply, KnowledgeContent knowledge) => reply switch
    {
        Answer answer => Of(answer, knowledge),
        Urgent urgent => (ReplyMarkdown.Under(urgent, knowledge) is { } under ? Of(under, knowledge) : new ReplyHtml()) with
        {
            Card = CardHtml.Of(urgent.Card with { Text = ReplyMarkdown.Paragraphs(urgent.Card.Text, ReplyMarkdown.Person(urgent, knowledge)) }, knowledge.Clinic, Highest),
        },
        _ => new ReplyHtml(),
    };

    /// <summary>Words that do not reply to a question.</summary>
    public static ReplyHtml OfWords(string markdown) => new() { Said = MarkdownHtml.Of(markdown, Highest) };

    private static ReplyHtml Of(Answer answer, KnowledgeContent knowledge) => answer switch
    {
        { IsStop: true, Found: [var stopped, ..] } => new() { Answers = [PassageHtml.OfStop(stopped.Passage, Highest)] },
        { StepNumber: { } number, Found: [var only, ..], Constraints.WithholdsSteps: false } => new() { Step = StepHtml.Of(only.Passage, number, answer.BeginsSteps, knowledge.Safety, Highest) },
        _ => new()
        {
            Answers = [.. answer.Found.Select(found => answer.IsWithheld(found.Passage)
                ? PassageHtml.OfWithheld(found.Passage, knowledge.Safety, Highest)
                : PassageHtml.Of(found.Passage, knowledge.Safety, Highest))],
        },
    };
}
