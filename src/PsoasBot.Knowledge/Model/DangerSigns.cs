using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>What the bot listens for in every message before it answers.</summary>
public static class DangerSigns
{
    /// <summary>The 29 ids that the encoder has learned, in the order of <c>training/signs.tsv</c>; the cards list each of them once.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "cauda-equina", "leg-weakness", "injury", "no-weight", "sudden-collapse", "chest", "belly", "appendix", "testicle-hernia", "pregnancy", "pregnancy-ache",
        "bleeding", "aneurysm", "infection", "cancer", "clot", "blood-thinner-bleed", "cord", "kidney-stone", "stroke", "allergy", "choking",
        "poisoning", "fit-unconscious", "help", "suicide", "self-harm", "abuse", "session-harm",
    ];
}
