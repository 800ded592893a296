using System.Collections.Immutable;
using System.Text;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>A file that may be brought in, of any kind → its passages.</summary>
internal static class SheetFile
{
    /// <param name="path">A table, a workbook, a Markdown file, or a folder of Markdown files.</param>
    /// <param name="encoding">Of a table; null to find out.</param>
    /// <param name="lines">Gets the lines of a text file by number.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<SheetPassage> Read(string path, Encoding? encoding, FewOfEach problems, Dictionary<int, string> lines)
    {
        var name = Path.GetFileName(path);
        var found = new List<Problem>();
        ImmutableArray<SheetPassage> passages;
        if (Directory.Exists(path) || Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase))
        {
            passages = Markdown(path, found);
        }
        else if (Path.GetExtension(path).ToLowerInvariant() is not (".xlsx" or ".xlsm" or ".csv" or ".tsv" or ".txt"))
        {
            (passages, _) = ([], Add(found, ExchangeProblems.UnknownKind(name)));
        }
        else if (FileSizes.Check(Path.GetDirectoryName(path) ?? "", name, FileSizes.MostOfTable) is { } tooLarge)
        {
            (passages, _) = ([], Add(found, tooLarge));
        }
        else
        {
            var bytes = File.ReadAllBytes(path);
            var grid = Path.GetExtension(path).StartsWith(".xls", StringComparison.OrdinalIgnoreCase)
                ? XlsxGrid.Read(name, bytes, found)
                : DelimitedGrid.Read(name, bytes, encoding, found);
            if (found.Exists(problem => problem.Code is ExchangeProblems.NotAWorkbookCode or FileProblems.TooLargeCode))
            {
                passages = [];
            }
            else
            {
                found.AddRange(WholeTableTraps.In(grid));
                passages = SheetReader.Read(grid, isGuarded: true, problems);
            }

            for (var line = 1; line <= grid.File.Lines && grid.File.Text.Any(letter => letter != '\n'); line++)
                lines[line] = grid.File.Line(line);
        }

        problems.AddRange(found);
        return passages;
    }

    private static ImmutableArray<SheetPassage> Markdown(string path, List<Problem> problems)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.md").Where(file => !Path.GetFileName(file).Equals("README.md", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1);
        return
        [
            .. files
                .Select(file => MarkdownSheet.Read(Path.GetDirectoryName(file) ?? "", Path.GetFileName(file), problems))
                .OfType<SheetPassage>(),
        ];
    }

    private static bool Add(List<Problem> problems, Problem problem)
    {
        problems.Add(problem);
        return true;
    }
}
