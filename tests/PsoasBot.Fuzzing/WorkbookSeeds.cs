using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using PsoasBot.Knowledge.Exchange;

namespace PsoasBot.Fuzzing;

/// <summary>Workbooks as we write them, and sheets as others do.</summary>
internal static class WorkbookSeeds
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    private static readonly byte[] Written = XlsxFile.Of([["Question", "Answer", "QnaId"], ["What is it?", "A muscle.\nDeep.", "1"], ["=1+1", "_x000D_", "2"]]);

    /// <summary>The parts of a workbook but for its sheet, by path.</summary>
    private static readonly ImmutableArray<(string Path, byte[] Content)> Parts = [.. PartsOf(Written).Where(part => part.Path != Sheet)];

    public static ImmutableArray<byte[]> All { get; } =
    [
        Written,
        PartsOf(Written).Single(part => part.Path == Sheet).Content,
        Encoding.UTF8.GetBytes("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Question</t></is></c><c r="B1" t="str"><v>Answer</v></c></row><row r="2"><c r="A2"><v>43832</v></c><c r="B2" t="b"><f>1=1</f><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c></row><row r="9"><c r="A9" t="s"><v>0</v></c><c r="XFD9" t="n"><v>1E+20</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>"""),
    ];

    /// <summary>The workbook with another sheet in it.</summary>
    public static byte[] Packed(byte[] sheet)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in Parts.Append((Sheet, sheet)))
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static IEnumerable<(string Path, byte[] Content)> PartsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var from = entry.Open())
                from.CopyTo(content);
            yield return (entry.FullName, content.ToArray());
        }
    }
}
