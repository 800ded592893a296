using System.Collections.Immutable;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Problems;

/// <summary>The page of each code: the rule, a wrong and a right example, the reason.</summary>
public static class ProblemPages
{
    /// <summary>Every code that a problem may have, in order.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        .. typeof(ProblemPages).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".md", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal)) // those with one are the safety cards
            .Select(name => name[..^".md".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="code">E.g. <c>PB003</c>, in capitals or not.</param>
    /// <returns>Markdown that ends with a line break; null for a code that there is not.</returns>
    public static string? Find(string code)
    {
        using var stream = typeof(ProblemPages).Assembly.GetManifestResourceStream($"{code.ToUpperInvariant()}.md");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    /// <summary>The first line of a page without its mark and code, e.g. <c>a question has no answer</c>.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    public static string Title(string code)
    {
        var page = Find(code) ?? throw new ArgumentException($"there is no code {code}", nameof(code));
        var heading = page[..page.IndexOf('\n', StringComparison.Ordinal)];
        return heading[(heading.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    /// <returns>The codes that somebody may have meant, at most three; the one that is most like it first.</returns>
    public static ImmutableArray<string> Near(string code) =>
        [.. Codes.Where(each => Nearest.Of(code, [each]) is not null).OrderBy(each => Differing(code, each)).Take(3)];

    private static int Differing(string code, string other) =>
        Math.Abs(code.Length - other.Length) + code.Zip(other).Count(pair => char.ToUpperInvariant(pair.First) != pair.Second);
}
