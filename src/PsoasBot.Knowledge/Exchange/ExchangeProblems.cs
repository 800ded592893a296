using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>What can be wrong with a file that is brought in.</summary>
internal static class ExchangeProblems
{
    public const string NotAWorkbookCode = "PB501";

    public static Problem NotAWorkbook(string file) => new(NotAWorkbookCode, SourceSpan.WholeFile(file),
        What: "this is not an Excel workbook that the bot can open",
        Why: "nothing in it can be read",
        Fix: "open it in Excel and save it as `Excel Workbook (.xlsx)` without a password, or as `CSV UTF-8`");

    public static Problem UnknownKind(string file) => new(NotAWorkbookCode, SourceSpan.WholeFile(file),
        What: "this kind of file cannot be imported",
        Why: "nothing in it can be read",
        Fix: "save it as `.xlsx`, `.csv`, `.tsv` or `.md`");

    public static Problem NoRows(string file) => new("PB502", SourceSpan.WholeFile(file),
        What: "this file is empty",
        Why: "there is nothing to import",
        Fix: "name the columns in the first row, at least `Question` and `Answer`, and write a row for each question below it");

    public static Problem Date(SourceSpan span, string text) => new("PB503", span,
        What: $"{Cell(span)} contains the date `{text}`",
        Why: "spreadsheets turn `1-2` and `3/4` into dates on their own, and visitors would see the date",
        Fix: "if you did not mean a date, format the cell as Text and type it again")
    { Severity = Severity.Warning };

    public static Problem Scientific(SourceSpan span, string text) => new("PB504", span,
        What: $"{Cell(span)} contains the shortened number `{text}`",
        Why: "the spreadsheet has dropped its last digits, and they cannot be recovered",
        Fix: "format the cell as Text and type the number again");

    public static Problem Merged(SourceSpan span, string range) => new("PB505", span,
        What: $"the cells {range} are merged",
        Why: "only the first of them has text, so the other rows would lose theirs",
        Fix: "unmerge them and fill in each row");

    public static Problem Formula(SourceSpan span, string formula, string value) => new("PB506", span,
        What: value.Length == 0 ? $"{Cell(span)} contains the formula `={formula}` without a result" : $"{Cell(span)} contains the formula `={formula}` with the result `{Cut(value)}`",
        Why: "the bot does not calculate formulas, so it uses the result that was saved last",
        Fix: "copy the cell and paste it as a value; if it is text and not a formula, put an apostrophe in front of it")
    { Severity = value.Length == 0 ? Severity.Error : Severity.Warning };

    public static Problem Hashes(SourceSpan span) => new("PB507", span,
        What: $"{Cell(span)} contains only `#` signs",
        Why: "the column was too narrow for a number when the file was saved, and the number is lost",
        Fix: "widen the column and save the file again");

    public static Problem OtherSheet(string file, string name) => new("PB508", SourceSpan.WholeFile(file),
        What: $"the sheet `{name}` is ignored",
        Why: "only the first sheet with content is read",
        Fix: "move its rows to the first sheet, or save it as its own file and import that too")
    { Severity = Severity.Warning };

    public static Problem NotCarried(SourceSpan span, string what) => new("PB509", span,
        What: $"cannot keep {what}",
        Why: "it is left out; everything else is kept",
        Fix: "nothing to do if it does not matter; `--as table` keeps more")
    { Severity = Severity.Warning };

    public static Problem Encoding(SourceSpan span, string encoding) => new("PB510", span,
        What: $"this file is not UTF-8; it was read as {encoding}",
        Why: "if that guess is wrong, letters such as `ö` and `’` come out wrong",
        Fix: "check this place; name another encoding with `--encoding`, or save the file as `CSV UTF-8`")
    { Severity = Severity.Warning };

    public static Problem Unreadable(SourceSpan span, string text) => new("PB511", span,
        What: $"{Cell(span)} contains an unreadable letter: `{Cut(text)}`",
        Why: "visitors would see `�`",
        Fix: "type the letter again, and save the file as `CSV UTF-8`");

    public static Problem Blanks(SourceSpan span, int count) => new("PB512", span,
        What: count == 1 ? "this cell has spaces before or after its text" : $"{count} cells have spaces before or after their text; this is the first",
        Why: "they are invisible, and they make ids or wordings differ that look the same",
        Fix: "nothing to do: they are removed")
    { Severity = Severity.Warning };

    public static Problem FancyMarks(SourceSpan span, int count) => new("PB513", span,
        What: count == 1 ? "this cell has Word's curly quotes, dashes or special spaces" : $"{count} cells have Word's curly quotes, dashes or special spaces; this is the first",
        Why: "they are kept, and questions match with or without them",
        Fix: "nothing to do")
    { Severity = Severity.Warning };

    public static Problem TooLong(SourceSpan span, string id, int length) => new("PB514", span,
        What: $"the answer of `{id}` has {length} characters",
        Why: "a spreadsheet cell holds 32,767 at most, so Excel would cut it off or refuse the file",
        Fix: "export it as `.tsv`, or split the passage");

    /// <summary>Only a workbook's columns are cells; in a text file they are characters, and the line is shown.</summary>
    private static string Cell(SourceSpan span) =>
        Path.GetExtension(span.File).StartsWith(".xls", StringComparison.OrdinalIgnoreCase) ? $"cell {CellName.Of(span.Line, span.Column)}" : "this cell";

    private static string Cut(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
