using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>The files of a knowledge folder that are read, each by its path below the folder; null for one that is not there.</summary>
/// <param name="Passages">Markdown and tables, by path.</param>
/// <param name="Safety">How many files <c>safety/</c> has; null when there is no such folder.</param>
internal sealed record FolderFiles(
    string? Clinic, string? Synonyms, string? NotCovered, string? SmallTalk, ImmutableArray<string> Passages, int? Safety)
{
    private static readonly ImmutableArray<string> Lists = ["clinic.yaml", "synonyms.txt", "not-covered.txt", "small-talk.md"];
    private static readonly ImmutableArray<string> Names = [.. Lists, "README.md"];
    private static readonly ImmutableArray<string> Folders = ["passages", "safety"];

    /// <summary>How many files that is.</summary>
    public int Count => Passages.Length + (Safety ?? 0) + new[] { Clinic, Synonyms, NotCovered, SmallTalk }.Count(file => file is not null);

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
            [.. top.Where(IsTable).Concat(inPassages.Where(file => IsTable(file) || IsPassage(file))).Order(StringComparer.Ordinal)],
            safety.Count == 0 ? null : inSafety.Count(IsMarkdown));
    }

    public static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".tsv" or ".csv";

    private static bool IsMarkdown(string path) => Is(Path.GetExtension(path), ".md");

    private static bool IsPassage(string path) => IsMarkdown(path) && !Is(Path.GetFileName(path), "README.md");

    private static bool Is(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static List<string> Entries(IEnumerable<string> paths, string below) =>
        [.. paths.Select(path => Path.GetFileName(path)).Where(name => !KnowledgeFiles.IsTemporary(name)).Select(name => below + name).Order(StringComparer.Ordinal)];

    private static Problem NotRead(string file)
    {
        if (IsMarkdown(file) && Nearest.Of(file, Names) is null)
            return FileProblems.NotRead(file, "move it into `passages/` if it is a passage");

        if (Is(Path.GetExtension(file), ".xlsx"))
            return FileProblems.NotRead(file, "turn it into passages with `import`, or save it as `CSV UTF-8`");

        var near = file.StartsWith("clinic.", StringComparison.OrdinalIgnoreCase) ? Lists[0] : Nearest.Of(file, Names);
        var problem = FileProblems.NotRead(file, near is null ? "delete it, or keep it somewhere else" : $"did you mean `{near}`?");
        return near == Lists[0] ? problem with { Severity = Severity.Error } : problem; // without it the folder would pass for a bare table
    }

    private static Problem NotMarkdown(string file) =>
        FileProblems.NotRead(file, $"name it `{Path.GetFileNameWithoutExtension(file)}.md` if it belongs here; otherwise keep it somewhere else");

    private static Problem NotReadFolder(string folder) => FileProblems.NotRead(folder + "/", Nearest.Of(Path.GetFileName(folder), Folders) is { } near
        ? $"did you mean `{near}/`?"
        : "put passages straight into `passages/`, and keep other things somewhere else");
}
