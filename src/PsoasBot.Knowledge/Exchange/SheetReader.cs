using System.Collections.Immutable;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>The rows of a table → passages. Rows with the same QnaId are one passage; without one, rows with the same answer are.</summary>
internal static class SheetReader
{
    /// <param name="isGuarded">Whether texts may have been kept from being taken for formulas, as they are in what is exported.</param>
    public static ImmutableArray<SheetPassage> Read(Grid grid, bool isGuarded, FewOfEach problems)
    {
        var found = new List<Problem>();
        if (grid.Rows is not [var header, .. var rows])
        {
            problems.Add(ExchangeProblems.NoRows(grid.File.Path));
            return [];
        }

        var known = Columns.Of(grid.File, header, found);
        problems.AddRange(found);
        if (known is null)
            return [];

        problems.AddRange(header.Where(cell => cell.Text.Length > 0 && !SheetColumns.Names.Contains(cell.Text, StringComparer.OrdinalIgnoreCase))
            .Select(cell => ExchangeProblems.NotCarried(cell.Span(grid.File), $"the column `{cell.Text}`")));
        var columns = new SheetColumns(header, isGuarded);
        var whole = rows.Where(row => Whole(grid.File, row, header.Count, columns, problems)).ToList();
        var ids = whole.Select(row => columns.Text(row, "QnaId")).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. whole.GroupBy(row => columns.Text(row, "QnaId") is { Length: > 0 } id ? $"id {id}" : $"answer {columns.Text(row, "Answer")}")
                .Select(group => Passage(grid.File, [.. group], columns, ids, problems)),
        ];
    }

    private static bool Whole(SourceFile file, IReadOnlyList<Cell> row, int width, SheetColumns columns, FewOfEach problems)
    {
        if (row.All(cell => cell.Text.Length == 0))
            return false;

        if (row.Count < width)
        {
            problems.Add(TableProblems.ShortRow(file.LineSpan(row[0].Line), row.Count, width));
        }
        else if (row.Skip(width).FirstOrDefault(cell => cell.Text.Length > 0) is { Text: not null } extra)
        {
            problems.Add(TableProblems.LongRow(extra.Span(file), width));
        }
        else if (columns.Text(row, "Question").Length == 0)
        {
            problems.Add(TableProblems.NoQuestion(columns.Of(row, "Question").Span(file)));
        }
        else
        {
            problems.AddRange(((string[])["Question", "Answer", "QnaId"]).SelectMany(name => TextTraps.In(columns.Of(row, name), file)));
            return true;
        }

        return false;
    }

    /// <param name="ids">All ids of the table; a made one is added.</param>
    private static SheetPassage Passage(SourceFile file, List<IReadOnlyList<Cell>> rows, SheetColumns columns, HashSet<string> ids, FewOfEach problems)
    {
        var answers = rows.Where(row => columns.Text(row, "Answer").Length > 0).ToList();
        var first = answers.FirstOrDefault() ?? rows[0];
        var answer = Decoded(columns, first, "Answer");
        if (answer.Length == 0)
            problems.Add(TableProblems.NoAnswer(columns.Of(first, "Question").Span(file), columns.Text(first, "Question")));
        problems.AddRange(answers.Where(row => Decoded(columns, row, "Answer") != answer)
            .Select(row => TableProblems.OtherAnswer(columns.Of(row, "Answer").Span(file), columns.Text(row, "QnaId"), columns.Of(first, "Answer").Line)));

        var prompts = SheetPrompts.Read(columns.Text(rows[0], "Prompts"));
        if (prompts is null)
            problems.Add(TableProblems.UnreadablePrompts(columns.Of(rows[0], "Prompts").Span(file)));

        var question = columns.Of(rows[0], "Question");
        var questions = rows.Select(row => Decoded(columns, row, "Question")).Distinct().ToImmutableArray();
        return new()
        {
            Id = columns.Text(rows[0], "QnaId") is { Length: > 0 } id
                ? id
                : TableIds.Generate(new(null, new(questions[0], question.Span(file)), answer, columns.Of(first, "Answer"), [], []), ids),
            Questions = questions,
            Answer = answer,
            Source = Decoded(columns, rows[0], "Source"),
            Metadata = SheetMetadata.Read(columns.Text(rows[0], "Metadata")),
            SuggestedQuestions = Decoded(columns, rows[0], "SuggestedQuestions") is not "[]" and var suggested ? suggested : "",
            IsContextOnly = columns.Text(rows[0], "IsContextOnly").Equals("true", StringComparison.OrdinalIgnoreCase),
            Prompts = prompts ?? [],
            Place = question.Span(file),
        };
    }

    private static string Decoded(SheetColumns columns, IReadOnlyList<Cell> row, string name) => LineBreaks.Decode(columns.Text(row, name)).Trim();
}
