namespace PsoasBot.Search.Explaining;

/// <summary>One part of the evidence for a passage.</summary>
/// <param name="Name">What was measured, for people.</param>
/// <param name="Value">The measure itself.</param>
/// <param name="Most">The most that it can be; null for what is the same whichever passage is looked at.</param>
/// <param name="Weight">What the measure counts when the passages are put in order.</param>
/// <param name="CertaintyWeight">What it counts for the confidence.</param>
public sealed record Share(string Name, double Value, double? Most, double Weight, double CertaintyWeight)
{
    /// <summary>What it counted when the passages were put in order.</summary>
    public double Points => Value * Weight;

    /// <summary>What it counted for the confidence.</summary>
    public double Certainty => Value * CertaintyWeight;

    /// <summary>What the measure would have to be, with all else as it is, to make up for so many points; null when it cannot.</summary>
    /// <param name="points">0 or more.</param>
    public double? ValueToGain(double points) =>
        Weight > 0 && Value + (points / Weight) is var needed && needed <= Most ? needed : null;
}
