using System.Globalization;
using System.Text.Json.Nodes;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Teams;

/// <summary>One step of a walk-through, as pieces of a card that changes in place.</summary>
internal static class StepCard
{
    /// <param name="number">From 1 to as many steps as the passage has.</param>
    public static IEnumerable<JsonObject> Of(Passage passage, int number, SafetyLexicon? safety)
    {
        var count = passage.Steps.Length;
        var pages = CardPages.Of(
        [
            .. number == 1 ? PassageCard.BeforeSteps(safety) : [],
            .. CardMarkdown.Elements(passage.Steps[number - 1]),
            .. number == count ? CardMarkdown.Elements(passage.AfterSteps) : [],
        ]);
        return
        [
            PassageCard.Title(passage),
            CardElement.With(CardElement.Text(string.Create(CultureInfo.InvariantCulture, $"**Step {number} of {count}**")), ("color", "Accent")),
            .. pages[0],
            .. pages.Length > 1 ? [CardElement.Text("_This step is longer than fits here: the whole answer has all of it._")] : (JsonObject[])[],
            CardElement.Buttons(Moves(passage, number, count)),
        ];
    }

    private static IEnumerable<JsonObject> Moves(Passage passage, int number, int count)
    {
        if (number < count)
            yield return CardElement.With(CardButton.Press("Next", To(number + 1)), ("style", "positive"));
        if (number > 1)
            yield return CardButton.Press("Back", To(number - 1));
        if (number == count && count > 1)
            yield return CardButton.Press("Start over", To(1));
        yield return CardButton.Press("Whole answer", new CardPress(passage.Id, null, 1));

        CardPress To(int step) => new(passage.Id, step, 1);
    }
}
