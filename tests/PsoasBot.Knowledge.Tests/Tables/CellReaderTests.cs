using CsvHelper;
using FsCheck.Xunit;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Tests.Tables;

public sealed class CellReaderTests
{
    [Property(MaxTest = 300)]
    public void What_another_program_writes_is_read_back(string[][] rows)
    {
        var clean = rows.Select(row => row.Select(Clean).ToArray()).Where(row => row.Length > 0).ToList();
        using var written = new StringWriter();
        using (var writer = CsvWriter.Create(written, new CsvWriterOptions { NewLine = "\n", Quoting = CsvQuoting.Always, ValidateFieldCount = false }, leaveOpen: true))
        {
            foreach (var row in clean)
            {
                foreach (var cell in row)
                    writer.WriteField(cell);
                writer.EndRecord();
            }
        }

        var reader = new CellReader(new SourceFile("t.csv", written.ToString()), ',', 0);
        var read = new List<string[]>();
        while (reader.Row(0) is { } row)
            read.Add([.. row.Select(cell => cell.Text)]);

        Assert.Equal(clean, read);
    }

    [Property(MaxTest = 300)]
    public void Any_text_is_read_to_its_end_and_every_cell_has_a_place_in_it(string text, bool isTabs)
    {
        var file = new SourceFile("t", SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text ?? "")));
        var reader = new CellReader(file, isTabs ? '\t' : ',', 0);

        while (reader.Row(3) is { } row)
        {
            Assert.All(row, cell =>
            {
                Assert.InRange(cell.Line, 1, file.Lines);
                Assert.InRange(cell.Column, 1, file.Line(cell.Line).Length + 1);
            });
        }
    }

    private static string Clean(string? cell) =>
        string.Concat((cell ?? "").Where(c => (!char.IsControl(c) && !char.IsSurrogate(c)) || c == '\n')).Trim();
}
