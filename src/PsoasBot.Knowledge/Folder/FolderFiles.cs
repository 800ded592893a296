using System.Collections.Immutable;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Folder;

/// <summary>The files of a knowledge folder that are read, each by its path below the folder; null for one that is not there.</summary>
/// <param name="Passages">Markdown and tables, by path.</param>
/// <param name="Safety">Markdown of <c>safety/</c>, by path; null when there is no such folder.</param>
internal sealed record FolderFiles(
    string? Clinic, string? Synonyms, string? NotCovered, string? SmallTalk, ImmutableArray<string> Passages, ImmutableArray<string>? Safety)
{
    private static readonly ImmutableArray<string> Lists = ["clinic.yaml", "synonyms.txt", "not-covered.txt", "small-talk.md"];
    private static readonly ImmutableArray<string> Names = [.. Lists, "README.md"];
    private static readonly ImmutableArray<string> Folders = ["passages", "safety"];

    /// <summary>How many files that is.</summary>
    public int Count => Read.Count();

    /// <summary>Their paths.</summary>
    public IEnumerable<string> Read => new[] { Clinic, Synonyms, NotCovered, SmallTalk }.OfType<string>().Concat(Passages).Concat(Safety ?? []);

    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static FolderFiles Find(string directory, List<Problem> problems)
    {
        var top = Entries(Directory.EnumerateFiles(directory), "");
        var folders = Entries(Directory.EnumerateDirectories(directory), "");
        var passages = folders.Where(folder => Is(folder, "passages")).ToList();
        var inPassages = passages.SelectMany(folder => Entries(Directory.EnumerateFiles(Path.Combine(directory, folder)), folder + "/")).ToList();
        var below = passages.SelectMany(folder => Entries(Directory.EnumerateDirectories(Path.Combine(directory, folder)), folder + "/"));

        var safety = folders.Where(folder => Is(folder, "safety")).ToList();
        var inSafety = safety.SelectMany(folder => Entries(Directory.EnumerateFiles(Path.Combine(directory, folder)), folder + "/")).ToList();

        problems.AddRange(top.Where(file => !Names.Any(name => Is(file, name)) && !IsTable(file)).Select(NotRead));
        problems.AddRange(inPassages.Where(file => !IsMarkdown(file) && !IsTable(file)).Select(NotMarkdown));
        problems.AddRange(inSafety.Where(file => !IsMarkdown(file)).Select(NotMarkdown));
        problems.AddRange(folders.Where(folder => !Folders.Any(name => Is(folder, name))).Concat(below).Select(NotReadFolder));
        string? Named(string name) => top.FirstOrDefault(file => Is(file, name));
        return new(
            Named(Lists[0]), Named(Lists[1]), Named(Lists[2]), Named(Lists[3]),
            [.. top.Where(IsTable).Concat(inPassages.Where(file => IsTable(file) || IsText(file))).Order(StringComparer.Ordinal)],
            safety.Count == 0 ? null : [.. inSafety.Where(IsText)]);
    }

    public static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".tsv" or ".csv";

    private static bool IsMarkdown(string path) => Is(Path.GetExtension(path), ".md");

    /// <summary>Markdown that is not staff's own notes.</summary>
    private static bool IsText(string path) => IsMarkdown(path) && !Is(Path.GetFileName(path), "README.md");

    private static bool Is(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static List<string> Entries(IEnumerable<string> paths, string below) =>
        [.. paths.Select(path => Path.GetFileName(path)).Where(name => !KnowledgeFiles.IsTemporary(name)).Select(name => below + name).Order(StringComparer.Ordinal)];

    private static Problem NotRead(string file)
    {
        if (IsMarkdown(file) && Nearest.Of(file, Names) is null)
            return FileProblems.NotRead(file, "move it to `passages/` if it is a passage");

        if (Is(Path.GetExtension(file), ".xlsx"))
            return FileProblems.NotRead(file, "turn it into passages with `import`, or save it as `CSV UTF-8`");

        var near = file.StartsWith("clinic.", StringComparison.OrdinalIgnoreCase) ? Lists[0] : Nearest.Of(file, Names);
        var problem = FileProblems.NotRead(file, near is null ? "delete it, or move it somewhere else" : $"did you mean `{near}`?");
        return near == Lists[0] ? problem with { Severity = Severity.Error } : problem; // without it the folder would pass for a bare table
    }

    private static Problem NotMarkdown(string file) =>
        FileProblems.NotRead(file, $"rename it to `{Path.GetFileNameWithoutExtension(file)}.md` if it belongs here; otherwise move it somewhere else");

    private static Problem NotReadFolder(string folder) => FileProblems.NotRead(folder + "/", Nearest.Of(Path.GetFileName(folder), Folders) is { } near
        ? $"did you mean `{near}/`?"
        : "put passages directly in `passages/`, and move other files somewhere else");
}
