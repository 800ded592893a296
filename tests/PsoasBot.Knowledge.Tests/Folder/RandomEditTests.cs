using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tests.Folder;

public sealed class RandomEditTests
{
    /// <summary>What people and editors do to files, and what Markdown and YAML make much of.</summary>
    private static readonly string[] Snippets =
    [
        "---\n", "# ", "\n## Steps\n", "\n## Also asked as\n", "- ", "1. ", "\t", "    ", ": ", "'", "\"", "[", "](", "![", "{", "|", "> ", "<b>", "<!--", "-->",
        "```\n", "\n\n", "\r\n", "\u00A0", "’", "é", "😀", "\0", "\uFEFF", ",", ";", "=>", "&", "*", "!", "%", "@", "\\", "next: ", "booking:\n  - ", "#REF!",
    ];

    private static readonly Dictionary<string, string> Files = new()
    {
        ["clinic.yaml"] = Good.Clinic,
        ["passages/causes.md"] = $"---\nnext: signs\nkeywords:\n  - hip\n---\n{Good.Causes}\n## Steps\n1. Lie down.\n\n   Breathe.\n2. Roll.\n\nStop.\n",
        ["passages/signs.md"] = Good.Signs + "\n## Sources\n- [A](https://clinic.test/a)\n",
        ["set.tsv"] = "Question\tAnswer\tPrompts\tQnaId\nWhere?\tIn the \"hip\".\t[{\"QnaId\":2}]\t1\nWhat?\t\"It\nbends.\"\t[]\t2\n",
        ["set.csv"] = "Question,Answer\nWho?,\"You, \"\"too\"\".\"\n",
        ["small-talk.md"] = "# Small talk\n\n## thanks\n\nWelcome.\n\n- thank you\n",
        ["synonyms.txt"] = "so-as => psoas\npsoas, iliopsoas\n",
        ["not-covered.txt"] = "what about my knee\n",
    };

    /// <summary>Where in a file, how many characters go, and what comes in their place.</summary>
    private static readonly Arbitrary<(string File, int At, int Removed, string Inserted)[]> Edits = Arb.From(
        from edits in
            (from file in Gen.Elements<string>(Files.Keys)
             from at in Gen.Choose(0, 400)
             from removed in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 4)), (1, Gen.Choose(5, 200)))
             from inserted in Gen.OneOf(Gen.Constant(""), Gen.Elements(Snippets), Gen.Elements(Snippets).Two().Select(pair => pair.Item1 + pair.Item2))
             select (file, at, removed, inserted)).NonEmptyListOf()
        select edits.Take(6).ToArray());

    [Property(MaxTest = 400)]
    public Property No_edit_is_ever_an_exception() => Prop.ForAll(Edits, edits =>
    {
        var files = Files.ToDictionary();
        foreach (var (file, at, removed, inserted) in edits)
            files[file] = Edited(files[file], at, removed, inserted);

        CheckReading(files);
    });

    [Property(MaxTest = 100)]
    public Property No_byte_is_ever_an_exception() => Prop.ForAll(Edits, ArbMap.Default.ArbFor<byte[]>(), (edits, bytes) =>
    {
        using var folder = new TestFolder();
        foreach (var (file, text) in Files)
            folder.With(file, edits.Any(edit => edit.File == file) ? [.. System.Text.Encoding.UTF8.GetBytes(text), .. bytes] : System.Text.Encoding.UTF8.GetBytes(text));

        Assert.NotEmpty(folder.Read().Show(folder.Path));
    });

    private static string Edited(string text, int at, int removed, string inserted)
    {
        var from = at % (text.Length + 1);
        return text.Remove(from, Math.Min(removed, text.Length - from)).Insert(from, inserted);
    }

    /// <summary>Whatever is read can be shown, stands in a file that is there, and goes live only without an error.</summary>
    private static void CheckReading(Dictionary<string, string> files)
    {
        using var folder = new TestFolder();
        foreach (var (file, text) in files)
            folder.With(file, text);

        var reading = folder.Read();

        Assert.NotEmpty(reading.Show(folder.Path));
        Assert.Equal(reading.Content is null, reading.Problems.Any(problem => problem.Severity == Severity.Error));
        Assert.All(reading.Problems, problem => Assert.True(problem.Span is { Column: > 0, Length: > 0, Line: >= 0 }));
        Assert.All(reading.Content?.Passages ?? [], passage =>
        {
            Assert.NotEmpty(passage.ShortAnswer);
            Assert.All(passage.Questions, Assert.NotEmpty);
        });
    }
}
