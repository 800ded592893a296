using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>Rows → an Excel workbook of one sheet, in which every cell is text and none a formula.</summary>
internal static class XlsxFile
{
    public static byte[] Of(IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            Write(sheet, rows);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Knowledge" }));
            // Column style 1 is the format "text": what staff type into a new row stays as typed, too.
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }));
        }

        return stream.ToArray();
    }

    private static void Write(WorksheetPart sheet, IEnumerable<string[]> rows)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Columns(
            Width(1, 2, 60), Width(3, 8, 20)));
        writer.WriteStartElement(new SheetData());
        foreach (var row in rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in row)
                writer.WriteElement(Text(cell));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Column Width(uint from, uint to, double width) => new() { Min = from, Max = to, Width = width, CustomWidth = true, Style = 1 };

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Text(string text) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = 1,
        InlineString = new InlineString(new Text(XlsxText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
