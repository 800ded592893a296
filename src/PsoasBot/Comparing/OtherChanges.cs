using System.Collections.Immutable;
using System.Text.Json;
using PsoasBot.Knowledge;

namespace PsoasBot.Comparing;

/// <summary>What differs in a folder besides its passages.</summary>
internal static class OtherChanges
{
    /// <returns>Names of parts, in a fixed order; may be empty.</returns>
    public static ImmutableArray<string> Between(KnowledgeContent before, KnowledgeContent after)
    {
        (string Name, bool Differs)[] parts =
        [
            ("the clinic", Text(before.Clinic) != Text(after.Clinic)),
            ("the safety cards or their words", Text(before.Safety) != Text(after.Safety)),
            ("synonyms", !before.Synonyms.SequenceEqual(after.Synonyms)),
            ("small talk", Text(before.SmallTalk) != Text(after.SmallTalk)),
            ("what is not covered", !before.NotCovered.SequenceEqual(after.NotCovered)),
        ];
        return [.. parts.Where(part => part.Differs).Select(part => part.Name)];
    }

    /// <summary>Records that hold lists are equal only to themselves; what they say can be compared.</summary>
    private static string Text<T>(T part) => JsonSerializer.Serialize(part);
}
