using System.Collections.Immutable;
using System.Text.Json;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Comparing;

/// <summary>Changes in a folder other than its passages.</summary>
internal static class OtherChanges
{
    /// <returns>Names of parts, in a fixed order; may be empty.</returns>
    public static ImmutableArray<string> Between(KnowledgeContent before, KnowledgeContent after)
    {
        (string Name, bool Differs)[] parts =
        [
            ("the clinic", Text(before.Clinic) != Text(after.Clinic)),
            ("the safety cards or their phrases", Text(before.Safety) != Text(after.Safety)),
            ("synonyms", !before.Synonyms.SequenceEqual(after.Synonyms)),
            ("small talk", Text(before.SmallTalk) != Text(after.SmallTalk)),
            ("what is not covered", !before.NotCovered.SequenceEqual(after.NotCovered)),
        ];
        return [.. parts.Where(part => part.Differs).Select(part => part.Name)];
    }

    /// <summary>Records with lists compare by reference, so their text is compared.</summary>
    private static string Text<T>(T part) => JsonSerializer.Serialize(part);
}
