using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>Brings a table, a workbook or Markdown into a knowledge folder.</summary>
public static partial class Importing
{
    /// <summary>So many passages are still edited one by one; more become a table unless Markdown is asked for.</summary>
    private const int MostFiles = 300;

    /// <summary>Reads the file, and says what would be written.</summary>
    /// <param name="file">A <c>.tsv</c>, <c>.csv</c>, <c>.xlsx</c> or <c>.md</c> file, or a folder of the last.</param>
    /// <param name="directory">The knowledge folder; may not be there yet.</param>
    /// <param name="form">Null for Markdown, or a table where there are too many passages for that.</param>
    /// <param name="encoding">The name of a table's encoding; null to find out.</param>
    /// <exception cref="IOException">The file or the folder cannot be read.</exception>
    /// <exception cref="ArgumentException">There is no encoding of that name.</exception>
    public static ImportPlan Plan(string file, string directory, ImportForm? form, string? encoding)
    {
        var problems = new FewOfEach(Path.GetFileName(file));
        var lines = new Dictionary<int, string>();
        var passages = SheetFile.Read(file, encoding is null ? null : TextEncodings.Named(encoding), problems, lines);
        var asTable = (form ?? (passages.Length > MostFiles ? ImportForm.Table : ImportForm.Markdown)) == ImportForm.Table;
        var (files, unchanged) = asTable ? (Table(file, passages), 0) : Markdown(passages, directory, problems);
        var all = problems.All().Distinct().OrderBy(problem => problem.Span.Line).ThenBy(problem => problem.Span.Column).ToImmutableArray();
        var isStopped = all.Any(problem => problem.Severity == Severity.Error);
        return new(isStopped ? [] : files, all, passages.Length, unchanged, lines.ToImmutableDictionary());
    }

    private static ImmutableDictionary<string, byte[]> Table(string file, ImmutableArray<SheetPassage> passages) =>
        passages.IsEmpty ? [] : ImmutableDictionary<string, byte[]>.Empty.Add(
            $"passages/{Kebab(Path.GetFileNameWithoutExtension(file))}.tsv",
            Encoding.UTF8.GetBytes(DelimitedText.Of(SheetRows.Of(passages, inLines: true, isGuarded: false).Prepend([.. SheetColumns.Names]), '\t')));

    private static (ImmutableDictionary<string, byte[]> Files, int Unchanged) Markdown(
        ImmutableArray<SheetPassage> passages, string directory, FewOfEach problems)
    {
        var there = Exporting.Markdown(directory).DistinctBy(each => each.Passage.Id).ToDictionary(each => each.Passage.Id, StringComparer.Ordinal);
        passages = [.. passages.DistinctBy(passage => passage.Id)];
        var ids = Ids(passages, there.ContainsKey);
        var titles = passages.ToDictionary(passage => ids[passage.Id], passage => passage.Questions[0]);
        var files = ImmutableDictionary.CreateBuilder<string, byte[]>();
        var unchanged = 0;
        foreach (var passage in passages)
        {
            var renamed = passage with
            {
                Id = ids[passage.Id],
                Prompts = [.. passage.Prompts.Select(prompt => prompt with { Id = ids.GetValueOrDefault(prompt.Id, prompt.Id) })],
            };
            var old = there.GetValueOrDefault(renamed.Id);
            var path = old.Path ?? $"passages/{renamed.Id}.md";
            var name = Path.GetFileNameWithoutExtension(path);
            if (renamed.Id != passage.Id)
                problems.Add(ExchangeProblems.NotCarried(passage.Place, $"the id `{passage.Id}`; it becomes `{renamed.Id}`"));
            problems.AddRange(Losses.InMarkdown(renamed, name, titles));
            var text = MarkdownSheet.Write(renamed, name);
            if (old.Passage is not null && MarkdownSheet.Write(old.Passage, name) == text)
                unchanged++;
            else
                files[path] = Encoding.UTF8.GetBytes(text);
        }

        return (files.ToImmutable(), unchanged);
    }

    /// <summary>For each id the one that a Markdown file may have: itself where it is there or kebab-case, else made so, and no two the same.</summary>
    private static Dictionary<string, string> Ids(ImmutableArray<SheetPassage> passages, Predicate<string> isThere)
    {
        var taken = passages.Select(passage => passage.Id).Where(id => isThere(id) || Kebab(id) == id).ToHashSet(StringComparer.Ordinal);
        var ids = taken.ToDictionary(id => id);
        foreach (var id in passages.Select(passage => passage.Id).Where(id => !ids.ContainsKey(id)))
        {
            var wanted = Kebab(id);
            var free = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? wanted : $"{wanted}-{number}").First(taken.Add);
            ids.Add(id, free);
        }

        return ids;
    }

    private static string Kebab(string text) =>
        NotKebab().Replace(text.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } kebab ? kebab : "imported";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotKebab();
}
