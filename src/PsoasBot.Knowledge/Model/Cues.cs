using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>What a message may tell besides danger: about its writer, or what they want of the conversation.</summary>
public static class Cues
{
    /// <summary>What somebody may have, and a later answer must heed, in the order of <see cref="Names"/>.</summary>
    public static ImmutableArray<string> Conditions { get; } =
        ["pregnant", "blood-thinners", "operation", "hernia", "aneurysm", "thin-bones", "bowel", "cancer", "heart", "clot", "under-18"];

    /// <summary>The 22 ids that the encoder has learned, in the order of <c>training/cues.tsv</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Conditions, "not-pregnant", "not-blood-thinners", "not-operation", "not-hernia", NotCondition,
        TakesBack, Person, Complaint, Sexual, Forget, Hurts,
    ];

    /// <summary>What a passage may speak to with <c>told:</c>.</summary>
    public static ImmutableArray<string> ForPassages { get; } = [.. Conditions, Complaint, Hurts];

    /// <summary>What stands in braces, under <c>## If you told me</c>, for the words of what was told.</summary>
    public const string Placeholder = "condition";

    /// <summary>What was understood of the message before is not so: "that was my father, years ago".</summary>
    public const string TakesBack = "takes-back";

    /// <summary>Wants to reach a person.</summary>
    public const string Person = "person";

    /// <summary>Complains about the clinic.</summary>
    public const string Complaint = "complaint";

    /// <summary>Asks for sex.</summary>
    public const string Sexual = "sexual";

    /// <summary>Wants what was said to be deleted.</summary>
    public const string Forget = "forget";

    /// <summary>What they are doing just now hurts.</summary>
    public const string Hurts = "hurts";

    /// <summary>Has none of what has no denial of its own.</summary>
    public const string NotCondition = "not-condition";

    /// <summary>The cue that takes a condition back: <c>not-pregnant</c>, or <see cref="NotCondition"/> for one that has none of its own.</summary>
    public static string DenialOf(string condition) => Names.Contains($"not-{condition}") ? $"not-{condition}" : NotCondition;
}
