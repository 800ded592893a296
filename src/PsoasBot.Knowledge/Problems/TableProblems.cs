namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with a table.</summary>
internal static class TableProblems
{
    public static Problem NoColumn(SourceSpan span, string name, string? near) => new("PB301", span,
        What: near is null ? $"the first row names no column `{name}`" : $"`{near}` is not the name of a column",
        Why: "it cannot be told where the questions and their answers stand",
        Fix: near is null ? "name the columns in the first row: `Question`, `Answer` and, if there is one, `QnaId`" : $"did you mean `{name}`?");

    public static Problem ShortRow(SourceSpan span, int cells, int columns) => new("PB302", span,
        What: $"the row has {Cells(cells)} where the first row has {columns}",
        Why: "a cell may stand in the wrong column, so a visitor could get the wrong text",
        Fix: "add what is missing; an empty cell still needs its separator");

    public static Problem LongRow(SourceSpan span, int columns) => new("PB303", span,
        What: $"the row goes on after the last of the {columns} columns",
        Why: "a cell may stand in the wrong column, so a visitor could get the wrong text",
        Fix: "take the separator out of the text before it, or put quotes around the cell that holds one");

    public static Problem NoQuestion(SourceSpan span) => new("PB304", span,
        What: "the row has no question",
        Why: "nothing that a visitor asks would lead to its answer",
        Fix: "write the question, or delete the row");

    public static Problem NoAnswer(SourceSpan span, string question) => new("PB305", span,
        What: $"the question `{question}` has no answer",
        Why: "it is left out, as the bot would have nothing to say",
        Fix: "write the answer in its row, or delete the row")
    { Severity = Severity.Warning };

    public static Problem OtherAnswer(SourceSpan span, string id, int firstLine) => new("PB306", span,
        What: $"the answer of `{id}` on line {firstLine} is another one",
        Why: "rows with the same QnaId are one passage, and visitors get the first answer",
        Fix: "write the same answer, or give the row another QnaId")
    { Severity = Severity.Warning };

    public static Problem UnreadablePrompts(SourceSpan span) => new("PB307", span,
        What: "the prompts are not a list as QnA Maker writes it",
        Why: "no follow-ups are offered below this answer",
        Fix: "write `[]` for none, or a list such as `[{\"DisplayOrder\":0,\"QnaId\":5,\"DisplayText\":\"More\"}]`")
    { Severity = Severity.Warning };

    public static Problem SpreadsheetError(SourceSpan span, string text) => new("PB308", span,
        What: $"the spreadsheet could not work out this cell and wrote `{text}`",
        Why: "visitors would read it as it stands",
        Fix: "write the text that belongs here; begin it with an apostrophe in the spreadsheet if it begins with `=`, `+`, `-` or `@`");

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
