namespace PsoasBot.Channels.Rendering;

/// <summary>The buttons of a walk-through. Each sends a command that the answerer knows.</summary>
internal static class StepChips
{
    /// <summary>Offered when all steps are shown.</summary>
    public const string Begin = "Step by step";

    /// <returns>The buttons that do something at that step.</returns>
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
