using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Exchange;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Editing;

/// <summary>The edits that staff make without an editor. Each keeps every byte that it does not have to change.</summary>
public static partial class FileEdits
{
    /// <summary>Adds wordings to a passage, below those that it has.</summary>
    /// <param name="bytes">A file of <c>passages/</c>.</param>
    /// <param name="wordings">None empty.</param>
    /// <returns>Null where that cannot be done safely: the file is not UTF-8, or does not read as a passage with those wordings afterwards.</returns>
    public static byte[]? WithWordings(byte[] bytes, IReadOnlyList<string> wordings)
    {
        if (TextLines.Of(bytes) is not { } lines || Questions(bytes) is not { } before)
            return null;

        var fresh = wordings.Select(OneLine).Where(wording => wording.Length > 0)
            .DistinctBy(SameQuestion.Key).ExceptBy(before.Select(SameQuestion.Key), SameQuestion.Key).ToList();
        foreach (var wording in fresh)
            lines = With(lines, wording);

        var edited = lines.Bytes;
        return Questions(edited) is { } after && after.Length == before.Length + fresh.Count && fresh.All(wording => after.Any(question => SameQuestion.Key(question) == SameQuestion.Key(wording)))
            ? edited
            : null;
    }

    /// <summary>Adds questions to <c>not-covered.txt</c>, at its end.</summary>
    /// <param name="bytes">Empty for a file that is not there yet.</param>
    /// <returns>Null for a file that is not UTF-8.</returns>
    public static byte[]? WithLines(byte[] bytes, IReadOnlyList<string> questions)
    {
        if (TextLines.Of(bytes) is not { } lines)
            return null;

        var before = lines.Lines.Select(TextLines.Bare).Select(SameQuestion.Key).ToHashSet();
        foreach (var question in questions.Select(question => OneLine(question).TrimStart('#', ' ')).Where(question => question.Length > 0))
        {
            if (before.Add(SameQuestion.Key(question)))
                lines = lines.With(lines.Lines.Length, question);
        }

        return lines.Bytes;
    }

    /// <summary>A new passage that nobody is answered with until somebody has written its answer.</summary>
    /// <param name="questions">1 or more, none empty; the first is the title.</param>
    public static byte[] Draft(IReadOnlyList<string> questions)
    {
        var lines = questions.Select(OneLine).Where(question => question.Length > 0).DistinctBy(SameQuestion.Key).Select(MarkdownEscapes.Of).ToList();
        var text = new StringBuilder("---\nstatus: draft\n---\n");
        text.Append(CultureInfo.InvariantCulture, $"# {lines[0]}\n\n<!-- Write the answer here: the short one first, in one or two sentences. Then take out the line `status: draft`. -->\n");
        if (lines.Count > 1)
            text.Append("\n## Also asked as\n").AppendJoin("", lines.Skip(1).Select(line => $"- {line}\n"));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A name for a new passage's file, without its ending: kebab-case, of the first words.</summary>
    public static string NameFor(string question)
    {
        const int Longest = 50;
        var name = NotKebab().Replace(question.ToLowerInvariant(), "-").Trim('-');
        return name.Length switch
        {
            0 => "new-passage",
            > Longest => name[..(name.LastIndexOf('-', Longest) is > 0 and var end ? end : Longest)].Trim('-'),
            _ => name,
        };
    }

    /// <summary>The text of a file as a page shows it, with every line break <c>\n</c>; null for one that is not UTF-8.</summary>
    public static string? Shown(byte[] bytes) => TextLines.Of(bytes)?.Shown;

    /// <summary>The file with the text of a page in place of its own; lines that stay keep their bytes, line breaks and all.</summary>
    /// <returns>Null for a file that is not UTF-8.</returns>
    public static byte[]? Replaced(byte[] bytes, string shown) => TextLines.Of(bytes)?.Replaced(shown).Bytes;

    private static TextLines With(TextLines lines, string wording)
    {
        var line = $"- {MarkdownEscapes.Of(wording)}";
        var file = new SourceFile("passage.md", lines.Shown);
        if (PassageText.Read(file, FrontMatterReader.Read(file, DateOnly.MaxValue, []).BodyStart, []) is { } text
            && SectionReader.Read(text, []).LastOrDefault(section => section.Kind == SectionKind.AlsoAsked) is { } asked)
        {
            var last = asked.Blocks.IsEmpty ? text.Span(asked.Heading) : text.Span(Math.Max(0, asked.Blocks[^1].Span.End), 1);
            return lines.With(last.Line, line);
        }

        var end = lines.With(lines.Lines.Length, "");
        return end.With(end.Lines.Length, "## Also asked as").With(end.Lines.Length + 1, line);
    }

    private static ImmutableArray<string>? Questions(byte[] bytes)
    {
        var file = new SourceFile("passage.md", SourceFile.Decode(bytes));
        return MarkdownSheet.Read(file, [])?.Questions;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotKebab();
}
