using System.Collections.Immutable;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Comparing;

/// <summary>Recall by leave-one-out cross-validation: how many of a passage's wordings still find it when left out and asked. Expect about the same for questions that nobody has written down.</summary>
/// <param name="Asked">How many wordings were asked, without the title; 1 or more.</param>
/// <param name="Found">How many of them this passage answered.</param>
/// <param name="Others">What the others got, the commonest first: the id of a passage, <c>clarify</c>, <c>not-covered</c> …</param>
internal sealed record WordingRecall(Passage Passage, int Asked, int Found, ImmutableArray<(string Got, int Count)> Others)
{
    /// <summary>More would take longer than people wait.</summary>
    public const int MostWordings = 3_000;

    /// <summary>Up to five wordings are left out one at a time; of more, a fifth at a time.</summary>
    private const int Parts = 5;

    /// <returns>One for each passage with wordings besides its title, in file order; empty if the folder has too many.</returns>
    public static ImmutableArray<WordingRecall> In(KnowledgeContent knowledge, AnsweringOptions options)
    {
        if (knowledge.Passages.Sum(passage => passage.Questions.Length) > MostWordings)
            return [];

        using var whole = new Answerer(knowledge, options, beside: true);
        var asked = Enumerable.Range(0, Parts).SelectMany(part => AskLeftOut(whole, knowledge, part)).ToLookup(asked => asked.Id, asked => asked.Got);
        return [.. knowledge.Passages.Where(passage => asked.Contains(passage.Id)).Select(passage => Of(passage, [.. asked[passage.Id]]))];
    }

    /// <returns>E.g. <c>the others get causes (3), not-covered</c>; empty when there are none.</returns>
    public string Rest => Others.IsEmpty
        ? ""
        : $"the others get {string.Join(", ", Others.Select(other => other.Count == 1 ? other.Got : $"{other.Got} ({other.Count})"))}";

    private static WordingRecall Of(Passage passage, List<string> got) => new(
        passage,
        got.Count,
        got.Count(id => id == passage.Id),
        [.. got.Where(id => id != passage.Id).CountBy(id => id).OrderByDescending(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).Select(other => (other.Key, other.Value))]);

    private static List<(string Id, string Got)> AskLeftOut(Answerer whole, KnowledgeContent knowledge, int part)
    {
        bool IsOut(int place) => place > 0 && place % Parts == part;
        using var rest = whole.Next(knowledge with
        {
            Passages = [.. knowledge.Passages.Select(passage => passage with { Questions = [.. passage.Questions.Where((_, place) => !IsOut(place))] })],
        });
        return
        [
            .. knowledge.Passages
                .SelectMany(passage => passage.Questions.Where((_, place) => IsOut(place)).Select(wording => (passage.Id, wording)))
                .AsParallel().AsOrdered()
                .Select(left => (left.Id, Got(rest.Reply(left.wording, Conversation.Start), left.Id))),
        ];
    }

    private static string Got(Reply reply, string own) => reply switch
    {
        Answer answer => answer.Found.Any(found => found.Passage.Id == own) ? own : answer.Found[0].Passage.Id,
        _ => reply.Outcome,
    };
}
