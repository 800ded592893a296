using System.Text.RegularExpressions;

namespace PsoasBot.Tests.Architecture;

/// <summary>The order of folders that docs/architecture.md gives, held against every file of <c>src</c>.</summary>
/// <remarks>
/// Namespaces are folders and no using is superfluous (both are errors of the build), so a using says what a file uses. Only what lies above a folder is seen
/// without one, and is looked for by its names.
/// </remarks>
public sealed partial class FolderOrderTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    [Fact]
    public void Each_folder_has_its_place() =>
        Assert.Empty(Orders().SelectMany(project => Folders(project.Project).Except(project.Folders.Append("")).Select(folder => $"{project.Project}/{folder}")));

    [Fact]
    public void No_folder_uses_one_that_comes_after_it() =>
        Assert.Empty(Orders().SelectMany(project => Files(project.Project).SelectMany(file => UsedTooEarly(file, project.Project, project.Folders))));

    private static IEnumerable<string> UsedTooEarly(string file, string project, IReadOnlyList<string> order)
    {
        var own = FolderOf(file, project);
        var text = File.ReadAllText(file);
        var used = Usings().Matches(text).Select(match => match.Groups[1].Value)
            .Where(name => name.StartsWith($"{project}.", StringComparison.Ordinal))
            .Select(name => name[(project.Length + 1)..].Replace('.', '/'))
            .Where(order.Contains)
            .Concat(Above(own).Where(folder => TypesIn(project, folder).Any(type => Regex.IsMatch(Code(text), $@"(?<![\w.""]){type}\b(?!\s*[=:,)])"))));
        return used.Where(folder => Place(folder, order) > Place(own, order)).Select(folder => $"{Path.GetRelativePath(Source, file)} uses {project}/{folder}");
    }

    /// <summary>What lies beside the project file uses all.</summary>
    private static int Place(string folder, IReadOnlyList<string> order) => folder.Length == 0 ? order.Count : order.ToList().IndexOf(folder);

    private static IEnumerable<string> Above(string folder)
    {
        while (folder.Length > 0)
            yield return folder = Path.GetDirectoryName(folder)!; // of a relative path: never null
    }

    private static IEnumerable<string> TypesIn(string project, string folder) =>
        Files(project).Where(file => FolderOf(file, project) == folder).Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "Program");

    private static string Code(string text) => Comments().Replace(text, "");

    private static IEnumerable<(string Project, IReadOnlyList<string> Folders)> Orders() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .Where(line => line.StartsWith("| `PsoasBot", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1].Trim(' ', '`'), (IReadOnlyList<string>)[.. Names().Matches(cells[3]).Select(name => name.Groups[1].Value)]));

    private static IEnumerable<string> Folders(string project) => Files(project).Select(file => FolderOf(file, project)).Distinct();

    private static string FolderOf(string file, string project) => Path.GetRelativePath(Path.Combine(Source, project), Path.GetDirectoryName(file)!) is var folder and not "." ? folder.Replace('\\', '/') : "";

    private static IEnumerable<string> Files(string project) => Directory.EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    [GeneratedRegex(@"^using (?:\w+ = )?(PsoasBot[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();
}
