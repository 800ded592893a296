namespace PsoasBot.Knowledge.Texts;

/// <summary>Damerau–Levenshtein, the variant in which no stretch is edited twice.</summary>
public static class EditDistance
{
    /// <param name="first">A word or a name, as is <paramref name="second"/>: both stand on the stack, so hundreds of letters at most.</param>
    /// <returns>How many letters are to be added, left out, changed, or swapped with their neighbour.</returns>
    public static int Between(string first, string second)
    {
        var width = second.Length + 1;
        Span<int> before = stackalloc int[width];
        Span<int> above = stackalloc int[width];
        Span<int> row = stackalloc int[width];
        for (var column = 0; column < width; column++)
            above[column] = column;

        for (var line = 1; line <= first.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column < width; column++)
            {
                var changed = first[line - 1] == second[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(above[column], row[column - 1]) + 1, above[column - 1] + changed);
                if (line > 1 && column > 1 && first[line - 1] == second[column - 2] && first[line - 2] == second[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[second.Length];
    }
}
