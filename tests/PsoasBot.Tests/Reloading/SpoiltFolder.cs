using System.Text;
using System.Text.Json;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Reloading;

namespace PsoasBot.Tests.Reloading;

/// <summary>A copy of the shipped knowledge whose files are spoilt in one way after another, each put live as an edit.</summary>
internal sealed class SpoiltFolder : IDisposable
{
    private const int KeptWordings = 1;
    private const int KeptDeclined = 20;

    private readonly ReloadedFolder _folder = new();
    private readonly Random _random;

    /// <param name="seed">The same edits for the same one.</param>
    public SpoiltFolder(int seed)
    {
        _random = new Random(seed);
        Directory.Delete(_folder.Disk.Path, recursive: true);
        KnowledgeFiles.Copy(Path.Combine(Repository.Root, "knowledge"), _folder.Disk.Path);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Spoils one file after another, and mends it again when what came of it has been looked at.</summary>
    public async Task SpoilAsync(int edits)
    {
        var reloader = _folder.Started();
        var files = KnowledgeFiles.In(_folder.Disk.Path).Where(file => file[^1] != '/').ToArray();
        var (accepted, refused) = (0, 0);
        for (var number = 0; number < edits; number++)
        {
            var file = Path.Combine(_folder.Disk.Path, files[_random.Next(files.Length)]);
            var good = await File.ReadAllBytesAsync(file);
            var before = reloader.Current;
            await SpoilAsync(file, good);

            Assert.True(await reloader.ReloadAsync(CancellationToken.None));

            var reading = KnowledgeFolder.Read(_folder.Disk.Path, _folder.Time);
            if (reading.Content is { } content)
            {
                accepted++;
                Assert.Equal(Text(content), Text(reloader.Current.Knowledge));
                Assert.False(reloader.Status.IsDegraded);
            }
            else
            {
                refused++;
                Assert.Same(before, reloader.Current);
                Assert.True(reloader.Status.IsDegraded);
                AssertNamesItsPlace(reading, Path.GetRelativePath(_folder.Disk.Path, file));
            }

            Assert.NotNull(reloader.Current.Reply("what is the psoas", Conversation.Start));
            await File.WriteAllBytesAsync(file, good);
        }

        Assert.Equal(Text(reloader.Current.Knowledge), Text(KnowledgeFolder.Read(reloader.LastGoodCopy!, _folder.Time).Content!)); // both are there: something was live
        Assert.InRange(refused, edits / 10, edits); // else the edits were harmless
        Assert.InRange(accepted, edits / 10, edits);
    }

    /// <summary>Each problem is shown with the file, and with the line and the stretch where there is a line that could be named.</summary>
    private void AssertNamesItsPlace(KnowledgeReading reading, string edited)
    {
        var errors = reading.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, problem =>
        {
            var isWhole = problem.Span.Line == 0;
            Assert.True(isWhole ? IsOfWholeFile(problem) : problem.Span is { File.Length: > 0, Line: > 0, Column: > 0 }, $"{edited}: {problem}");
        });
        var shown = _folder.Lines.Last();
        var first = reading.Problems.Take(KnowledgeReloader.MostLogged).Where(problem => problem.Severity == Severity.Error);
        Assert.All(first, problem => Assert.Contains($"{problem.Where(_folder.Disk.Path)}: error {problem.Code}: ", shown, StringComparison.Ordinal));
    }

    /// <summary>What is missing from a file as a whole, or a file that is missing, stands on no line: these codes name the file alone.</summary>
    private static bool IsOfWholeFile(Problem problem) =>
        problem.Code is "PB002" or "PB004" or "PB009" or "PB201" or "PB402" or "PB403" or "PB404" or "PB407" or "PB419";

    private async Task SpoilAsync(string file, byte[] good)
    {
        switch (_random.Next(8))
        {
            case 0:
                await File.WriteAllBytesAsync(file, good[.._random.Next(good.Length)]);
                break;
            case 1:
                File.Delete(file);
                break;
            case 2:
                await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(good) + "é"));
                break;
            case 3:
                await File.WriteAllBytesAsync(file, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(good))]);
                break;
            case 4:
                var bytes = (byte[])good.Clone();
                bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
                await File.WriteAllBytesAsync(file, bytes);
                break;
            case 5:
                var lines = Encoding.UTF8.GetString(good).Split('\n');
                var (one, other) = (_random.Next(lines.Length), _random.Next(lines.Length));
                (lines[one], lines[other]) = (lines[other], lines[one]);
                await File.WriteAllTextAsync(file, string.Join('\n', lines));
                break;
            case 6:
                var text = Encoding.UTF8.GetString(good);
                var at = _random.Next(text.Length);
                await File.WriteAllTextAsync(file, text.Remove(at, Math.Min(1 + _random.Next(40), text.Length - at)));
                break;
            default:
                var whole = Encoding.UTF8.GetString(good);
                string[] snippets = ["---\n", "# ", "\n## Steps\n", "\t", ": ", "\"", "[", "](", "<b>", "```\n", "\0", "\r", "=>", "- ", "*"];
                await File.WriteAllTextAsync(file, whole.Insert(_random.Next(whole.Length), snippets[_random.Next(snippets.Length)]));
                break;
        }
    }

    /// <summary>Leaves so few wordings that nothing is learned of them; all else stays as it is.</summary>
    public void Thin()
    {
        foreach (var passage in Directory.EnumerateFiles(Path.Combine(_folder.Disk.Path, "passages"), "*.md"))
            Thin(passage, heading => heading == "## Also asked as");
        Thin(Path.Combine(_folder.Disk.Path, "small-talk.md"), heading => heading.StartsWith("## ", StringComparison.Ordinal));
        var declined = Path.Combine(_folder.Disk.Path, "not-covered.txt");
        File.WriteAllLines(declined, File.ReadAllLines(declined).Take(KeptDeclined));
    }

    private static void Thin(string file, Predicate<string> isOverWordings) => File.WriteAllLines(file, WithFewWordings(File.ReadAllLines(file), isOverWordings));

    private static IEnumerable<string> WithFewWordings(string[] lines, Predicate<string> isOverWordings)
    {
        var (kept, isWordings) = (0, false);
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
                (kept, isWordings) = (0, isOverWordings(line));
            if (!isWordings || !line.StartsWith("- ", StringComparison.Ordinal) || kept++ < KeptWordings)
                yield return line;
        }
    }

    private static string Text(KnowledgeContent content) => JsonSerializer.Serialize(content);
}
