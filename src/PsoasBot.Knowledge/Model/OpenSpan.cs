namespace PsoasBot.Knowledge.Model;

/// <summary>One stretch of a day in which the clinic is open, by the clock on its wall.</summary>
/// <param name="From">Since midnight; 0 or more.</param>
/// <param name="To">Since midnight; later than <paramref name="From"/>, at most 24 hours. Not part of the stretch.</param>
public readonly record struct OpenSpan(TimeSpan From, TimeSpan To)
{
    public bool Contains(TimeSpan time) => From <= time && time < To;
}
