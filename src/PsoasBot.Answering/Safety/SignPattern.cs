using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>One sign of a flag, ready to be looked for.</summary>
/// <param name="Unless">A list of what takes the sign back when it is said near it; -1 when the sign has none.</param>
internal sealed record SignPattern(SafetyFlag Flag, bool IsDoubtful, PartPattern[] Parts, int Unless)
{
    /// <summary>
    /// How many words may stand between a sign and what takes it back, so that a long letter does not excuse itself by a word far off.
    /// Source: our two suites, none of whose look-alikes needs more.
    /// </summary>
    private const int Earshot = 12;

    /// <summary>Looks for all parts, of which one or more must stand in the message itself and not only in the one before it.</summary>
    /// <param name="now">Where the message itself begins.</param>
    /// <returns>Null when the sign does not hold.</returns>
    public Finding? Find(MessageReading message, Discounts discounts, int now)
    {
        if (!Array.TrueForAll(Parts, part => part.MayBeIn(message)))
            return null;

        var spans = new List<Span>();
        foreach (var part in Parts)
        {
            if (part.Find(message, discounts, now) is not { } span)
                return null;

            spans.Add(span);
        }

        if (spans.TrueForAll(span => span.Start < now) || IsTakenBack(message, discounts, spans))
            return null;

        return new Finding(Flag, !IsDoubtful && !spans.Exists(span => span.IsGuess), spans);
    }

    private bool IsTakenBack(MessageReading message, Discounts discounts, List<Span> said) =>
        Unless >= 0 && message.Spans(Unless).Any(excuse => discounts.Allow(excuse, evenPast: true) && said.Exists(span => IsBeside(span, excuse)));

    private static bool IsBeside(Span said, Span excuse) => excuse.Start - said.End <= Earshot && said.Start - excuse.End <= Earshot;
}
