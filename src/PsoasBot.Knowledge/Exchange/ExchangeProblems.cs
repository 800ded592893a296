namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with a file that is brought in.</summary>
internal static class ExchangeProblems
{
    public static Problem NotAWorkbook(string file) => new("PB501", SourceSpan.WholeFile(file),
        What: "this is not an Excel workbook that can be opened",
        Why: "nothing of it can be read",
        Fix: "open it in Excel and save it as `Excel Workbook (.xlsx)` without a password, or as `CSV UTF-8`");

    public static Problem UnknownKind(string file) => new("PB501", SourceSpan.WholeFile(file),
        What: "this kind of file cannot be read",
        Why: "nothing of it can be brought in",
        Fix: "save it as `.xlsx`, `.csv`, `.tsv` or `.md`");

    public static Problem NoRows(string file) => new("PB502", SourceSpan.WholeFile(file),
        What: "there is nothing in this file",
        Why: "there is nothing to bring in",
        Fix: "name the columns in the first row, `Question` and `Answer` at least, and write a row for each question below it");

    public static Problem Date(SourceSpan span, string text) => new("PB503", span,
        What: $"{Cell(span)} holds the date `{text}`",
        Why: "spreadsheets turn `1-2` and `3/4` into dates by themselves, and visitors would read the date",
        Fix: "if a date was not meant, format the cell as Text and type it again")
    { Severity = Severity.Warning };

    public static Problem Scientific(SourceSpan span, string text) => new("PB504", span,
        What: $"{Cell(span)} holds the shortened number `{text}`",
        Why: "the spreadsheet has dropped its last digits, so they cannot be read any more",
        Fix: "format the cell as Text and type the number again");

    public static Problem Merged(SourceSpan span, string range) => new("PB505", span,
        What: $"the cells {range} are merged into one",
        Why: "only the first of them has a text; the others are empty, and their rows would lose a part",
        Fix: "unmerge them and write into each row what belongs there");

    public static Problem Formula(SourceSpan span, string formula, string value) => new("PB506", span,
        What: value.Length == 0 ? $"{Cell(span)} holds the formula `={formula}` and no result" : $"{Cell(span)} holds the formula `={formula}`, and `{Cut(value)}` is its result",
        Why: "the bot says texts and works nothing out, so the result is taken as it was saved last",
        Fix: "copy the cell and paste it as a value; begin a text that is no formula with an apostrophe")
    { Severity = value.Length == 0 ? Severity.Error : Severity.Warning };

    public static Problem Hashes(SourceSpan span) => new("PB507", span,
        What: $"{Cell(span)} holds nothing but `#` signs",
        Why: "the column was too narrow for a number when the file was saved, and the number is lost",
        Fix: "widen the column and save the file again");

    public static Problem OtherSheet(string file, string name) => new("PB508", SourceSpan.WholeFile(file),
        What: $"the sheet `{name}` is not read",
        Why: "only the first sheet that has anything in it is",
        Fix: "move its rows to the first sheet, or save it as a file of its own and bring that in, too")
    { Severity = Severity.Warning };

    public static Problem NotCarried(SourceSpan span, string what) => new("PB509", span,
        What: $"there is no place for {what}",
        Why: "it is left out; everything else is taken over",
        Fix: "nothing needs to be done if it does not matter; `--as table` keeps more")
    { Severity = Severity.Warning };

    public static Problem Encoding(SourceSpan span, string encoding) => new("PB510", span,
        What: $"this file is not UTF-8; it is read as {encoding}",
        Why: "if that is a wrong guess, letters such as `ö` and `’` come out wrong",
        Fix: "look at this place; name another with `--encoding`, or save the file as `CSV UTF-8`")
    { Severity = Severity.Warning };

    public static Problem Unreadable(SourceSpan span, string text) => new("PB511", span,
        What: $"{Cell(span)} holds a letter that could not be read: `{Cut(text)}`",
        Why: "visitors would see `�`",
        Fix: "type the letter again, and save the file as `CSV UTF-8`");

    public static Problem Blanks(SourceSpan span, int count) => new("PB512", span,
        What: count == 1 ? "this cell has blanks before or behind its text" : $"{count} cells have blanks before or behind their text; this is the first",
        Why: "they cannot be seen, and two ids or wordings that differ in nothing else are two things to a computer",
        Fix: "nothing needs to be done: they are left out")
    { Severity = Severity.Warning };

    public static Problem FancyMarks(SourceSpan span, int count) => new("PB513", span,
        What: count == 1 ? "this cell has quotes, dashes or blanks as Word makes them" : $"{count} cells have quotes, dashes or blanks as Word makes them; this is the first",
        Why: "they are kept, and what visitors type is matched either way",
        Fix: "nothing needs to be done")
    { Severity = Severity.Warning };

    public static Problem TooLong(SourceSpan span, string id, int length) => new("PB514", span,
        What: $"a text of `{id}` has {length} characters",
        Why: "a cell of a spreadsheet holds 32,767 at most, so Excel would cut it or refuse the file",
        Fix: "export as `.tsv`, or split the passage");

    /// <summary>Only a workbook's columns are cells; in a text file they are characters, and the line is shown.</summary>
    private static string Cell(SourceSpan span) =>
        Path.GetExtension(span.File).StartsWith(".xls", StringComparison.OrdinalIgnoreCase) ? $"cell {CellName.Of(span.Line, span.Column)}" : "this cell";

    private static string Cut(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
