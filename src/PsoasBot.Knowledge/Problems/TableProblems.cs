using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with a table.</summary>
internal static class TableProblems
{
    public static Problem NoColumn(SourceSpan span, string name, string? near) => new("PB301", span,
        What: near is null ? $"the first row has no column `{name}`" : $"`{near}` is not a column name",
        Why: "the bot cannot tell where the questions and answers are",
        Fix: near is null ? "name the columns in the first row: `Question`, `Answer` and, if you have one, `QnaId`" : $"did you mean `{name}`?");

    public static Problem ShortRow(SourceSpan span, int cells, int columns) => new("PB302", span,
        What: $"the row has {Cells(cells)}, but the first row has {columns}",
        Why: "a cell may be in the wrong column, so visitors could get the wrong text",
        Fix: "add the missing cells; an empty cell still needs its separator");

    public static Problem LongRow(SourceSpan span, int columns) => new("PB303", span,
        What: $"the row has more cells than the first row, which has {columns}",
        Why: "a cell may be in the wrong column, so visitors could get the wrong text",
        Fix: "put quotes around the cell that contains a separator, or remove the separator");

    public static Problem NoQuestion(SourceSpan span) => new("PB304", span,
        What: "the row has no question",
        Why: "no visitor could ever get its answer",
        Fix: "write the question, or delete the row");

    public static Problem NoAnswer(SourceSpan span, string question) => new("PB305", span,
        What: $"the question `{question}` has no answer",
        Why: "the bot cannot use a question without an answer",
        Fix: "write the answer in its row, or delete the row")
    { Severity = Severity.Warning };

    public static Problem OtherAnswer(SourceSpan span, string id, int firstLine) => new("PB306", span,
        What: $"`{id}` has a different answer on line {firstLine}",
        Why: "rows with the same QnaId are one passage, and visitors get only its first answer",
        Fix: "write the same answer, or give this row a different QnaId")
    { Severity = Severity.Warning };

    public static Problem UnreadablePrompts(SourceSpan span) => new("PB307", span,
        What: "the prompts are not a list in QnA Maker's format",
        Why: "this answer gets no follow-ups",
        Fix: "write `[]` for none, or a list such as `[{\"DisplayOrder\":0,\"QnaId\":5,\"DisplayText\":\"More\"}]`")
    { Severity = Severity.Warning };

    public static Problem SpreadsheetError(SourceSpan span, string text) => new("PB308", span,
        What: $"the spreadsheet could not calculate this cell and wrote `{text}`",
        Why: "visitors would see this error",
        Fix: "write the text that belongs here; if it starts with `=`, `+`, `-` or `@`, put an apostrophe in front of it in the spreadsheet");

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
