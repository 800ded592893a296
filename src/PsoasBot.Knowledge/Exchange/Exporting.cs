using System.Collections.Immutable;
using System.Text;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>Writes a knowledge folder's passages, drafts too, as a table in the layout of a QnA Maker export.</summary>
public static class Exporting
{
    /// <summary>The most characters in a cell. Source: Excel's own limit.</summary>
    private const int MostInACell = 32_767;

    /// <param name="directory">The knowledge folder.</param>
    /// <returns>The file's bytes, how many passages it has, and what is in its way: when there is an error, the bytes are not to be used.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static (byte[] Bytes, int Passages, ImmutableArray<Problem> Problems) Table(string directory, ExportForm form)
    {
        var problems = new List<Problem>();
        var passages = Passages(directory, problems);
        var titles = passages.DistinctBy(passage => passage.Id).ToDictionary(passage => passage.Id, passage => passage.Questions[0]);
        passages =
        [
            .. passages.Select(passage => passage with
            {
                Prompts = [.. passage.Prompts.Select(prompt => prompt.Text.Length > 0 ? prompt : prompt with { Text = titles.GetValueOrDefault(prompt.Id, "") })],
            }),
        ];
        if (form != ExportForm.Tsv)
        {
            problems.AddRange(passages.Where(passage => passage.Answer.Length > MostInACell)
                .Select(passage => ExchangeProblems.TooLong(passage.Place, passage.Id, passage.Answer.Length)));
        }

        var rows = SheetRows.Of(passages, inLines: form == ExportForm.Tsv, isGuarded: true).Prepend([.. SheetColumns.Names]);
        byte[] bytes = form switch
        {
            ExportForm.Xlsx => XlsxFile.Of(rows),
            ExportForm.Csv => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(DelimitedText.Of(rows, ','))], // without the mark Excel takes it for Windows-1252
            _ => Encoding.UTF8.GetBytes(DelimitedText.Of(rows, '\t')),
        };
        return (bytes, passages.Length, [.. problems]);
    }

    /// <summary>Each passage as a Markdown file of its own.</summary>
    /// <returns>By file name; and what Markdown has no place for.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static (ImmutableDictionary<string, byte[]> Files, ImmutableArray<Problem> Problems) AsMarkdown(string directory)
    {
        var problems = new List<Problem>();
        var passages = Passages(directory, problems);
        var titles = passages.DistinctBy(passage => passage.Id).ToDictionary(passage => passage.Id, passage => passage.Questions[0]);
        problems.AddRange(passages.SelectMany(passage => Losses.InMarkdown(passage, passage.Id, titles)));
        return (passages.DistinctBy(passage => passage.Id).ToImmutableDictionary(
            passage => $"{passage.Id}.md", passage => Encoding.UTF8.GetBytes(MarkdownSheet.Write(passage, passage.Id))), [.. problems]);
    }

    /// <summary>The Markdown files of a folder that can be read as passages, with their paths below it; none for a folder that is not there.</summary>
    internal static IEnumerable<(string Path, SheetPassage Passage)> Markdown(string directory)
    {
        if (!Directory.Exists(directory))
            yield break;

        foreach (var path in FolderFiles.Find(directory, []).Passages.Where(path => !FolderFiles.IsTable(path)))
        {
            if (MarkdownSheet.Read(directory, path, []) is { } passage)
                yield return (path, passage);
        }
    }

    private static ImmutableArray<SheetPassage> Passages(string directory, List<Problem> problems)
    {
        var passages = ImmutableArray.CreateBuilder<SheetPassage>();
        foreach (var path in FolderFiles.Find(directory, []).Passages)
        {
            if (!FolderFiles.IsTable(path))
            {
                if (MarkdownSheet.Read(directory, path, problems) is { } passage)
                    passages.Add(passage);
                continue;
            }

            if (FileSizes.Check(directory, path) is { } tooLarge)
            {
                problems.Add(tooLarge);
                continue;
            }

            var table = new FewOfEach(path);
            passages.AddRange(SheetReader.Read(DelimitedGrid.Read(path, File.ReadAllBytes(Path.Combine(directory, path)), null, problems), isGuarded: false, table));
            problems.AddRange(table.All());
        }

        return passages.ToImmutable();
    }
}
