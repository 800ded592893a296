using System.Globalization;
using System.Text.Json.Nodes;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>One step of a walk-through, as elements of a card that changes in place.</summary>
internal static class StepCard
{
    /// <param name="number">From 1 to as many steps as the passage has.</param>
    /// <param name="begins">Whether it is the first that is shown: then who must not, and when to stop, stands above it.</param>
    public static IEnumerable<JsonObject> Of(Passage passage, int number, bool begins, SafetyLexicon? safety)
    {
        var count = passage.Steps.Length;
        var pages = CardPages.Of(
        [
            .. begins ? PassageCard.BeforeSteps(safety) : [],
            .. begins ? CardMarkdown.Elements(passage.AfterSteps) : [],
            .. CardMarkdown.Elements(passage.Steps[number - 1]),
            .. number == count && !begins ? CardMarkdown.Elements(passage.AfterSteps) : [],
        ]);
        return
        [
            PassageCard.Title(passage),
            CardElement.With(CardElement.Text(string.Create(CultureInfo.InvariantCulture, $"**Step {number} of {count}**")), ("color", "Accent")),
            .. pages[0],
            .. pages.Length > 1 ? [CardElement.Text("_This step is too long to show in full here. Open the full answer to read it all._")] : (JsonObject[])[],
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
        yield return CardButton.Press("Full answer", new CardPress(passage.Id, null, 1));

        CardPress To(int step) => new(passage.Id, step, 1);
    }
}
