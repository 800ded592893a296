using System.Collections.Immutable;
using System.Text.Json;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Tables;

/// <summary>The rows of a file in the column layout of a QnA Maker export.</summary>
internal static class TableRows
{
    internal static readonly ImmutableArray<string> SpreadsheetErrors =
        ["#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!"];

    /// <returns>The rows that have a question, in the order of the file; none when the columns cannot be told.</returns>
    public static IEnumerable<TableRow> Read(SourceFile file, FewOfEach problems)
    {
        var start = file.Text.AsSpan().IndexOfAnyExcept('\n', ' ');
        if (start < 0)
            yield break;

        start = file.Offset(file.Span(start, 1).Line);
        var cells = new CellReader(file, Columns.Delimiter(file.Path, file.Line(file.Span(start, 1).Line)), start);
        var found = new List<Problem>();
        var columns = cells.Row(0) is { } header ? Columns.Of(file, header, found) : null;
        problems.AddRange(found);
        while (columns is not null && cells.Row(columns.Count) is { } row)
        {
            if (Whole(file, row, columns, problems) && Row(file, row, columns, problems) is { } read)
                yield return read;
        }
    }

    /// <returns>Whether the row has the cells that it should have; a row without any text has not, and is no problem.</returns>
    private static bool Whole(SourceFile file, IReadOnlyList<Cell> row, Columns columns, FewOfEach problems)
    {
        if (row.All(cell => cell.Text.Length == 0))
            return false;

        if (row.Count < columns.Count)
            problems.Add(TableProblems.ShortRow(file.LineSpan(row[0].Line), row.Count, columns.Count));
        else if (row.Skip(columns.Count).FirstOrDefault(cell => cell.Text.Length > 0) is { Text: not null } extra)
            problems.Add(TableProblems.LongRow(extra.Span(file), columns.Count));
        else
            return true;

        return false;
    }

    private static TableRow? Row(SourceFile file, IReadOnlyList<Cell> row, Columns columns, FewOfEach problems)
    {
        Cell question = row[columns.Question], answer = row[columns.Answer];
        foreach (var cell in new[] { question, answer }.Where(cell => cell.Text is ['#', ..] && SpreadsheetErrors.Contains(cell.Text)))
            problems.Add(TableProblems.SpreadsheetError(cell.Span(file), cell.Text));

        if (question.Text.Length == 0)
        {
            problems.Add(TableProblems.NoQuestion(question.Span(file)));
            return null;
        }

        var id = columns.Id < 0 ? "" : row[columns.Id].Text;
        return new(
            id.Length == 0 ? null : id,
            new(question.Text, question.Span(file)),
            LineBreaks.Decode(answer.Text).Trim(),
            answer,
            columns.Metadata < 0 ? [] : Keywords(row[columns.Metadata].Text),
            columns.Prompts < 0 ? [] : Prompts(file, row[columns.Prompts], problems));
    }

    private static ImmutableArray<string> Keywords(string metadata)
    {
        const string Key = "keywords:";
        if (metadata.Length == 0)
            return [];

        return
        [
            .. metadata.Split('|')
                .Where(pair => pair.TrimStart().StartsWith(Key, StringComparison.OrdinalIgnoreCase))
                .SelectMany(pair => pair.TrimStart()[Key.Length..].Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The ids in a list such as <c>[{"DisplayOrder":0,"QnaId":5,"DisplayText":"More"}]</c>.</summary>
    private static ImmutableArray<string> Prompts(SourceFile file, Cell cell, FewOfEach problems)
    {
        if (cell.Text is "" or "[]")
            return [];

        try
        {
            using var json = JsonDocument.Parse(cell.Text);
            return [.. json.RootElement.EnumerateArray().Select(prompt => prompt.GetProperty("QnaId").ToString()).Where(id => id.Length > 0)];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            problems.Add(TableProblems.UnreadablePrompts(cell.Span(file)));
            return [];
        }
    }
}
