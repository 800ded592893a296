using System.Collections.Immutable;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>A list that says nothing is worth a look: staff began to fill it in.</summary>
internal static class FilledList
{
    /// <returns>As <see cref="FieldValues.List"/>; empty, with a problem, for a key without a value.</returns>
    public static ImmutableArray<Located> Read(MapField map, string key, List<Problem> problems)
    {
        if (map.Find(key)?.Value is TextField { Text.Length: 0 } empty)
            problems.Add(KeyProblems.NoValue(empty.Span, key));

        return map.List(key, problems);
    }
}
