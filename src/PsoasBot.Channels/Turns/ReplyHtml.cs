using System.Collections.Immutable;
using PsoasBot.Answering;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>What the website's chat shows of a reply: <c>channelData.psoasBotHtml</c>. The same words as the text, in parts; buttons and the booking link stay where every client finds them.</summary>
public sealed record ReplyHtml
{
    /// <summary>The title of an answer or a card is the chat's h3.</summary>
    private const int Highest = 4;

    /// <summary>What is said where nothing is answered. HTML; null beside answers and cards.</summary>
    public string? Said { get; init; }

    /// <summary>The passages answered, whole; null when there are none.</summary>
    public ImmutableArray<PassageHtml>? Answers { get; init; }

    /// <summary>The one step to show, instead of answers.</summary>
    public StepHtml? Step { get; init; }

    /// <summary>The urgent card; what stands beside it goes under it.</summary>
    public CardHtml? Card { get; init; }

    /// <summary>Plain text, with the first message of a conversation only.</summary>
    public string? Disclaimer { get; init; }

    public static ReplyHtml Of(Reply reply, KnowledgeContent knowledge) => reply switch
    {
        Answer answer => Of(answer, knowledge),
        Urgent urgent => (ReplyMarkdown.Under(urgent, knowledge) is { } under ? Of(under, knowledge) : new ReplyHtml()) with
        {
            Card = CardHtml.Of(urgent.Card, knowledge.Clinic, Highest),
        },
        _ => OfWords(ReplyMarkdown.Said(reply, knowledge)),
    };

    /// <summary>Words that are no reply to a question.</summary>
    public static ReplyHtml OfWords(string markdown) => new() { Said = MarkdownHtml.Of(markdown, Highest) };

    private static ReplyHtml Of(Answer answer, KnowledgeContent knowledge) => answer is { StepNumber: { } number, Found: [var only, ..] }
        ? new ReplyHtml { Step = StepHtml.Of(only.Passage, number, knowledge.Safety, Highest) }
        : new ReplyHtml { Answers = [.. answer.Found.Select(found => PassageHtml.Of(found.Passage, knowledge.Safety, Highest))] };
}
