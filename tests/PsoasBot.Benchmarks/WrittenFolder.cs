using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Benchmarks;

/// <summary>A folder of <c>training/folders</c>: passages by one author, and questions by another who saw none of their words.</summary>
/// <param name="Passages">Each with its title, wordings and answer.</param>
/// <param name="Declined">Questions that none of them answers, by the first author.</param>
/// <param name="Questions">Those of the second author; with no passage where none of them answers.</param>
internal sealed record WrittenFolder(string Name, ImmutableArray<Passage> Passages, ImmutableArray<string> Declined, ImmutableArray<(string? Passage, string Text)> Questions)
{
    private const string None = "-";

    public static WrittenFolder Read(string file)
    {
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Select(cells => (Passage: cells[0], Kind: cells[1], Text: cells[2])).ToList();
        var passages = rows.Where(row => row.Kind is "title" or "wording").GroupBy(row => row.Passage).Select(passage => new Passage
        {
            Id = passage.Key,
            Questions = [.. passage.Select(row => row.Text)],
            ShortAnswer = rows.Single(row => row.Kind == "answer" && row.Passage == passage.Key).Text,
            Source = SourceSpan.WholeFile(file),
        });
        return new WrittenFolder(
            Path.GetFileNameWithoutExtension(file),
            [.. passages],
            [.. rows.Where(row => row.Kind == "outside").Select(row => row.Text)],
            [.. rows.Where(row => row.Kind == "question").Select(row => (row.Passage == None ? null : row.Passage, row.Text))]);
    }
}
