using System.Collections.Immutable;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>A key that must be there.</summary>
internal static class NeededText
{
    /// <param name="parent">Where the key should stand.</param>
    /// <param name="known">The keys that may stand there.</param>
    /// <returns>The text of a key; null, with a problem, when it is missing or empty.</returns>
    public static string? Read(MapField map, string key, SourceSpan parent, ImmutableArray<string> known, List<Problem> problems)
    {
        switch (map.Find(key)?.Value)
        {
            case TextField { Text.Length: 0 } empty:
                problems.Add(ClinicProblems.Missing(empty.Span, key));
                return null;
            case not null:
                return map.Text(key, problems)?.Text;
            default:
                var isMisspelt = map.Entries.Any(entry => !known.Contains(entry.Key) && Nearest.Of(entry.Key, known) == key); // said there
                if (!isMisspelt)
                    problems.Add(ClinicProblems.Missing(parent, key));

                return null;
        }
    }
}
