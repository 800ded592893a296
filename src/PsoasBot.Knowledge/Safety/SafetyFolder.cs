using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Safety;

/// <summary>The folder <c>safety/</c> of a knowledge folder, or the one that we ship for a folder without.</summary>
public static class SafetyFolder
{
    private const string Embedded = "safety/";

    /// <summary>What the shipped cards say where no clinic names a number.</summary>
    private static readonly ImmutableDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["emergency"] = "your emergency number (such as 911, 112 or 999)",
        ["urgent"] = "your doctor or an urgent-care clinic",
        ["crisis"] = "a crisis line, or your emergency number",
        ["poison"] = "a poison centre, or your emergency number",
    }.ToImmutableDictionary();

    private static readonly Lazy<SafetyLexicon> WithoutNumbers = new(() => Shipped(ImmutableDictionary<string, string>.Empty));

    /// <summary>The shipped lexicon without a clinic's numbers; always the same object.</summary>
    internal static SafetyLexicon Default => WithoutNumbers.Value;

    /// <summary>Reads and checks it: the cards, <c>other-languages.md</c>, <c>before-belly-work.md</c>.</summary>
    /// <param name="knowledgeDirectory">The knowledge folder, which holds <c>safety/</c>.</param>
    /// <param name="numbers">
    /// What <c>{emergency}</c> and the like stand for. One that is missing is a problem where a card uses it,
    /// but for <c>poison</c>: there the emergency number stands in.
    /// </param>
    /// <returns>The lexicon, null when a problem is an error; the problems by file, then line and column, each once.</returns>
    /// <exception cref="IOException">The folder is not there, or a file cannot be read.</exception>
    public static (SafetyLexicon? Lexicon, ImmutableArray<Problem> Problems) Read(string knowledgeDirectory, IReadOnlyDictionary<string, string> numbers)
    {
        var folder = NameIn(knowledgeDirectory) ?? "safety";
        var problems = new List<Problem>();
        var files = Directory.EnumerateFiles(Path.Combine(knowledgeDirectory, folder))
            .Select(file => Path.GetFileName(file))
            .Where(file => !KnowledgeFiles.IsTemporary(file) && Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(file => SafetyFile.Of(Encodings.Read(knowledgeDirectory, $"{folder}/{file}", problems)))
            .ToList();
        var lexicon = new SafetyReader(folder, numbers, problems).Read(files);
        var sorted = problems
            .Distinct()
            .OrderBy(problem => problem.Span.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Span.Line)
            .ThenBy(problem => problem.Span.Column)
            .ToImmutableArray();
        return (sorted.Any(problem => problem.Severity == Severity.Error) ? null : lexicon, sorted);
    }

    /// <summary>The lexicon that every folder without a <c>safety/</c> of its own gets, so that no bot is ever without.</summary>
    /// <param name="numbers">The clinic's; may be empty. The cards say it in words where one is missing.</param>
    public static SafetyLexicon Shipped(IReadOnlyDictionary<string, string> numbers)
    {
        var said = Words.SetItems(numbers.Where(number => number.Value.Length > 0));
        if (numbers.ContainsKey("emergency") && !numbers.ContainsKey("poison"))
            said = said.Remove("poison"); // so that the emergency number stands in

        var assembly = typeof(SafetyFolder).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Embedded, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => SafetyFile.Of(ReadEmbedded(name)))
            .ToList();
        return new SafetyReader("safety", said, []).Read(files); // a test sees to it that there is no problem
    }

    private static SourceFile ReadEmbedded(string name)
    {
        using var stream = typeof(SafetyFolder).Assembly.GetManifestResourceStream(name)!; // one of its names
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceFile(name, SourceFile.Decode(bytes));
    }

    /// <summary>The folder's name as the disk has it, in whatever letters.</summary>
    private static string? NameIn(string knowledgeDirectory) => Directory.EnumerateDirectories(knowledgeDirectory)
        .Select(folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal)
        .LastOrDefault(folder => folder.Equals("safety", StringComparison.OrdinalIgnoreCase)); // of two, the one in small letters
}
