namespace PsoasBot.Answering.Safety;

/// <summary>Which words of a message do not count: denied, another's, nobody's, or over.</summary>
/// <param name="gone">True for each word that is denied, of the family, or asked about in general.</param>
/// <param name="past">True for each word that speaks of what is over.</param>
internal sealed class Discounts(bool[] gone, bool[] past)
{
    /// <summary>Does what is said there count?</summary>
    /// <param name="evenPast">Whether it counts when it is over, too.</param>
    public bool Allow(Span span, bool evenPast)
    {
        var length = span.End - span.Start;
        return !gone.AsSpan(span.Start, length).Contains(true) && (evenPast || !past.AsSpan(span.Start, length).Contains(true));
    }
}
