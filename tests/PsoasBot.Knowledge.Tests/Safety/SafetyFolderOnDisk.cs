using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Safety;

namespace PsoasBot.Knowledge.Tests.Safety;

/// <summary>A small safety folder without problems, to be spoilt by a test.</summary>
internal sealed class SafetyFolderOnDisk : IDisposable
{
    public const string Urgent = "---\nlevel: 4\n---\n# Call {urgent} today\n\nSay when it began.\n\n## Signs\n\n### clot One leg swollen\n- my calf is red\n";

    public static readonly Dictionary<string, string> Numbers = new() { ["emergency"] = "911", ["urgent"] = "your doctor", ["crisis"] = "988", ["poison"] = "1-800" };

    private readonly string _knowledge = Directory.CreateTempSubdirectory("psoasbot-safety-").FullName;

    public SafetyFolderOnDisk()
    {
        Directory.CreateDirectory(Path.Combine(_knowledge, "safety"));
        var others = string.Concat(DangerSigns.Names.Where(id => id is not ("clot" or "suicide")).Select(id => $"### {id} About {id}\n- I have {id}\n"));
        Write("emergency.md", "---\nlevel: 1\n---\n# Call {emergency} now\n\nTell them what you told us.\n\n## Signs\n\n" + others);
        Write("crisis.md", "---\nlevel: 3\n---\n# Call {crisis} now\n\nYou are not alone.\n\n## Signs\n\n### suicide Life\n- I want to die\n");
        Write("urgent.md", Urgent);
        Write("before-belly-work.md", "**Read this first.**\n\n- You are pregnant.\n");
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_knowledge, "safety", file), text);

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(_knowledge, "safety", file), bytes);

    public void Delete(string file) => File.Delete(Path.Combine(_knowledge, "safety", file));

    public (SafetyLexicon? Lexicon, ImmutableArray<Problem> Problems) Read(Dictionary<string, string>? numbers = null) => SafetyFolder.Read(_knowledge, numbers ?? Numbers);

    /// <summary>The problems as staff see them, each with its line and an empty line between two.</summary>
    public string Messages() => string.Join("\n\n", Read().Problems.Select(problem => problem.Show(LineOf(problem.Span))));

    public void Dispose() => Directory.Delete(_knowledge, true);

    private string? LineOf(SourceSpan span) => span.Line == 0 ? null : File.ReadAllLines(Path.Combine(_knowledge, span.File))[span.Line - 1];
}
