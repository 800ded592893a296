using System.Text.Json.Nodes;
using PsoasBot.Answering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Teams;

/// <summary>An answer as pieces of a card: one passage or two, a page of a long one, or a step.</summary>
internal static class AnswerCard
{
    /// <summary>As many as Teams shows in one card without hiding the last ones.</summary>
    private const int MostFollowUps = 4;

    /// <param name="page">Of a passage that does not fit into one card, from 1.</param>
    public static IEnumerable<JsonObject> Body(Answer answer, KnowledgeContent knowledge, int page)
    {
        var passages = answer.Found.Select(found => found.Passage).ToList();
        return answer.StepNumber is { } step
            ? StepCard.Of(passages[0], step, knowledge.Safety)
            : [.. Whole(passages, knowledge.Safety, page), .. Begin(passages), .. FollowUps(answer, knowledge)];
    }

    private static IEnumerable<JsonObject> Whole(IReadOnlyList<Passage> passages, SafetyLexicon? safety, int page) => passages switch
    {
        _ when PassageCard.Fit(passages, safety) => passages.Index().SelectMany(passage => PassageCard.Folded(passage.Item, safety, $"passage-{passage.Index}")),
        [var only] => PassageCard.Page(only, safety, page),
        _ => passages.SelectMany(Named),
    };

    /// <summary>Of two passages that are too long to stand side by side, the titles: each opens its own.</summary>
    private static IEnumerable<JsonObject> Named(Passage passage) =>
        [PassageCard.Title(passage), CardElement.Buttons(CardButton.Press("Read this answer", new CardPress(passage.Id, null, 1)))];

    private static IEnumerable<JsonObject> Begin(IEnumerable<Passage> passages) => passages.FirstOrDefault(passage => !passage.Steps.IsEmpty) is { } steps
        ? [CardElement.Buttons(CardButton.Press(StepChips.Begin, new CardPress(steps.Id, 1, 1)))]
        : [];

    private static IEnumerable<JsonObject> FollowUps(Answer answer, KnowledgeContent knowledge)
    {
        List<string> titles = [.. ReplyActivity.FollowUps(answer, knowledge).Take(MostFollowUps)];
        return titles.Count == 0 ? [] : OfferCard.Say("You can also ask:", titles);
    }
}
