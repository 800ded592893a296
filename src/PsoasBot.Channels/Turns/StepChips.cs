namespace PsoasBot.Channels.Turns;

/// <summary>The buttons of a walk-through. Each says a command that the answerer knows.</summary>
internal static class StepChips
{
    /// <summary>Offered beside steps that are shown whole.</summary>
    public const string Begin = "Step by step";

    /// <returns>Those that lead somewhere from that step.</returns>
    public static IEnumerable<string> At(int number, int count)
    {
        if (number < count)
            yield return "Next";
        if (number > 1)
            yield return "Back";
        yield return "Repeat";
        yield return "Stop";
    }
}
