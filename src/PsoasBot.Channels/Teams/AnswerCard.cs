using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>An answer as card elements: one or two passages, a page of a long one, or a step.</summary>
internal static class AnswerCard
{
    /// <summary>More would make Teams hide the last ones.</summary>
    private const int MostFollowUps = 4;

    /// <param name="page">The page of a passage that does not fit on one card, from 1.</param>
    public static IEnumerable<JsonObject> Body(Answer answer, KnowledgeContent knowledge, int page)
    {
        var passages = answer.Found.Select(found => found.Passage).ToList();
        if (answer.IsStop)
            return [PassageCard.Title(passages[0]), .. CardPages.Of([.. CardMarkdown.Elements(passages[0].AfterSteps)])[0]];
        if (answer.Constraints.WithholdsSteps)
            return [.. passages.SelectMany(passage => Careful(answer, passage, knowledge.Safety, CardPages.Budget / passages.Count, passage.Id)), .. FollowUps(answer, knowledge)];

        return answer.StepNumber is { } step
            ? StepCard.Of(passages[0], step, answer.BeginsSteps, knowledge.Safety)
            : [.. Whole(passages, knowledge.Safety, page), .. Begin(passages), .. FollowUps(answer, knowledge)];
    }

    /// <summary>For somebody whom steps may harm: in their place what to read before them.</summary>
    /// <param name="name">Distinguishes the passages of one card.</param>
    public static IEnumerable<JsonObject> Careful(Answer answer, Passage passage, SafetyLexicon? safety, int budget, string name) => answer.IsWithheld(passage)
        ? [PassageCard.Title(passage), .. CardPages.Of([.. PassageCard.BeforeSteps(safety)], budget)[0]]
        : PassageCard.Beginning(passage, safety, name, budget);

    private static IEnumerable<JsonObject> Whole(IReadOnlyList<Passage> passages, SafetyLexicon? safety, int page) => passages switch
    {
        _ when PassageCard.Fit(passages, safety) => passages.Index().SelectMany(passage => PassageCard.Folded(passage.Item, safety, $"passage-{passage.Index}")),
        [var only] => PassageCard.Page(only, safety, page),
        _ => passages.SelectMany(Named),
    };

    /// <summary>The titles of two passages too long for one card; each opens its passage.</summary>
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
