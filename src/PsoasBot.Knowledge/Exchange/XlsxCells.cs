using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>What the cells of a workbook say, as text.</summary>
internal sealed partial class XlsxCells(WorkbookPart workbook)
{
    private readonly string[] _shared =
        [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => Text(item)) ?? []];

    private readonly CellFormat[] _formats = [.. workbook.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? []];

    private readonly Dictionary<uint, string> _codes = workbook.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
        .Where(format => format.NumberFormatId is not null)
        .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];

    /// <returns>The text, or the number as it is stored; a date as <c>2026-01-02</c>; empty for an empty cell.</returns>
    public string Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
            return IsDate(cell) ? Date(value) : value;
        if (type == CellValues.SharedString)
            return int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number < _shared.Length ? _shared[number] : "";
        if (type == CellValues.InlineString)
            return cell.InlineString is { } inline ? Text(inline) : "";
        if (type == CellValues.Boolean)
            return value == "1" ? "TRUE" : "FALSE";
        return XlsxText.Decode(value);
    }

    /// <summary>Whether the cell holds a number that is shown as a date.</summary>
    public bool IsDate(DocumentFormat.OpenXml.Spreadsheet.Cell cell)
    {
        if (cell.DataType?.Value is { } type && type != CellValues.Number)
            return type == CellValues.Date;
        if (cell.CellValue is null || cell.StyleIndex?.Value is not { } style || style >= _formats.Length)
            return false;

        var format = _formats[style].NumberFormatId?.Value ?? 0;
        return format is (>= 14 and <= 22) or (>= 45 and <= 47) // source: ECMA-376, part 1, 18.8.30
            || (_codes.TryGetValue(format, out var code) && DateLetters().IsMatch(NotLetters().Replace(code, "")));
    }

    /// <summary>Text without the hints on how to say it aloud, which stand beside Japanese text.</summary>
    private static string Text(RstType item) =>
        XlsxText.Decode(string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)));

    private static string Date(string value) => double.TryParse(value, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 2_958_466
        ? DateTime.FromOADate(days).ToString(days % 1 == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : value;

    [GeneratedRegex("[dmyhs]", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();

    /// <summary>Colours, currencies, and text in quotes or after a backslash.</summary>
    [GeneratedRegex("""\[[^\]]*\]|"[^"]*"|\\.""")]
    private static partial Regex NotLetters();
}
