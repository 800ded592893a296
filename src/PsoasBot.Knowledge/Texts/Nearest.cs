namespace PsoasBot.Knowledge.Texts;

/// <summary>"Did you mean": the word of a list that somebody probably wanted to type.</summary>
internal static class Nearest
{
    /// <returns>The candidate with the fewest letters to change, or one that the word begins; null when none is near.</returns>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var typed = word.ToLowerInvariant();
        var limit = Math.Clamp(typed.Length / 3, 1, 3);
        return candidates
            .Select(candidate => (candidate, distance: DistanceOrStart(typed, candidate.ToLowerInvariant(), limit)))
            .Where(each => each.distance <= limit)
            .OrderBy(each => each.distance)
            .Select(each => each.candidate)
            .FirstOrDefault();
    }

    /// <returns><c>did you mean `signs`?</c>, or what to do where nothing is near.</returns>
    public static string Fix(string word, IReadOnlyCollection<string> candidates, string otherwise) =>
        Of(word, candidates) is { } near ? $"did you mean `{near}`?" : otherwise;

    /// <returns><c>`a`, `b` or `c`</c>; at most eight, then how many more.</returns>
    public static string List(IReadOnlyCollection<string> words)
    {
        const int Shown = 8;
        var quoted = words.Take(Shown).Select(word => $"`{word}`").ToList();
        if (words.Count > Shown)
            quoted.Add($"one of {words.Count - Shown} more");

        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    private static int DistanceOrStart(string typed, string candidate, int limit)
    {
        if (typed.Length >= 3 && (candidate.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(candidate, StringComparison.Ordinal)))
            return Math.Min(limit, Math.Abs(candidate.Length - typed.Length));

        return Math.Abs(candidate.Length - typed.Length) > limit ? int.MaxValue : Distance(typed, candidate);
    }

    /// <summary>Letters inserted, left out, replaced or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replaced, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
