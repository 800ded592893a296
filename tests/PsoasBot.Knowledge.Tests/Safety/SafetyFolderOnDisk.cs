namespace PsoasBot.Knowledge.Tests.Safety;

/// <summary>A small safety folder without problems, to be spoilt by a test.</summary>
internal sealed class SafetyFolderOnDisk : IDisposable
{
    public const string Urgent = "---\nlevel: 3\n---\n# Call {urgent} today\n\nSay when it began.\n\n## Flags\n\n### U1 Fever\n- {fever}\n";

    public static readonly Dictionary<string, string> Numbers = new() { ["emergency"] = "911", ["urgent"] = "your doctor", ["crisis"] = "988" };

    private readonly string _knowledge = Directory.CreateTempSubdirectory("psoasbot-safety-").FullName;

    public SafetyFolderOnDisk()
    {
        Directory.CreateDirectory(Path.Combine(_knowledge, "safety"));
        Write("emergency.md", "---\nlevel: 1\n---\n# Call {emergency} now\n\nTell them what you told us.\n\n## Flags\n\n### E1 Chest\n- chest pain\n");
        Write("crisis.md", "---\nlevel: 2\n---\n# Call {crisis} now\n\nYou are not alone.\n\n## Flags\n\n### C1 Life\n- want to die\n");
        Write("urgent.md", Urgent);
        Write("words.md", "## fever\n- fever / chills\n");
        Write("how-it-is-said.md", string.Concat(SafetyModifiers.Names.Select(name => $"## {name}\n- {name} words\n")));
        Write("before-belly-work.md", "**Read this first.**\n\n- You are pregnant.\n");
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_knowledge, "safety", file), text);

    public void Delete(string file) => File.Delete(Path.Combine(_knowledge, "safety", file));

    public void DeleteAll() => Directory.Delete(Path.Combine(_knowledge, "safety"), true);

    public (SafetyLexicon? Lexicon, System.Collections.Immutable.ImmutableArray<Problem> Problems) Read() => SafetyFolder.Read(_knowledge, Numbers);

    /// <summary>The problems as staff see them, each with its line and an empty line between two.</summary>
    public string Messages() => string.Join("\n\n", Read().Problems.Select(problem => problem.Show(LineOf(problem.Span))));

    public void Dispose() => Directory.Delete(_knowledge, true);

    private string? LineOf(SourceSpan span) => span.Line == 0 ? null : File.ReadAllLines(Path.Combine(_knowledge, span.File))[span.Line - 1];
}
