using System.Diagnostics.Metrics;

namespace PsoasBot.Channels.Turns;

/// <summary>What we count ourselves. A tag has a handful of values that are known beforehand: nothing of what was typed, and nobody's id.</summary>
public static class OurMeter
{
    public const string Name = "PsoasBot";

    public static Meter Of(IMeterFactory meters) => meters.Create(Name);
}
