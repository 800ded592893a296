using System.Collections.Immutable;
using System.Text;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>A file of <c>passages/</c> ↔ a passage on its way in or out.</summary>
internal static class MarkdownSheet
{
    /// <returns>Null, with problems, for a file that is too large or has no title.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SheetPassage? Read(string directory, string path, List<Problem> problems)
    {
        if (FileSizes.Check(directory, path) is not { } tooLarge)
            return Read(Encodings.Read(directory, path, problems), problems);

        problems.Add(tooLarge);
        return null;
    }

    /// <returns>Null, with problems, for a file that has no title.</returns>
    public static SheetPassage? Read(SourceFile file, List<Problem> problems)
    {
        var front = FrontMatterReader.Read(file, DateOnly.MaxValue, []);
        if (PassageText.Read(file, front.BodyStart, problems) is not { } text)
            return null;

        var sections = SectionReader.Read(text, problems);
        var questions = PartsReader.Read(text, []).Questions;
        return questions.IsEmpty ? null : new()
        {
            Id = front.Id?.Text ?? Path.GetFileNameWithoutExtension(file.Path),
            Questions = [.. questions.Select(question => question.Text)],
            Answer = Answer(text, sections),
            Metadata = [.. front.Raw.Where(pair => pair.Key is not ("id" or "next"))],
            Prompts = [.. front.Next.Select(next => new SheetPrompt(next.Text, ""))],
            Place = questions[0].Span,
        };
    }

    /// <param name="name">The file's name without its ending; the id is written out when it is another.</param>
    public static string Write(SheetPassage passage, string name)
    {
        var text = new StringBuilder();
        var front = Front(passage, name).ToList();
        if (front.Count > 0)
            text.Append("---\n").AppendJoin("", front.Select(pair => $"{pair.Key}: {pair.Value}\n")).Append("---\n");

        text.Append("# ").Append(MarkdownEscapes.Of(passage.Questions[0])).Append("\n\n");
        if (passage.Answer.Length > 0)
            text.Append(passage.Answer).Append('\n');
        if (passage.Questions.Length > 1)
            text.Append("\n## Also asked as\n").AppendJoin("", passage.Questions.Skip(1).Select(question => $"- {MarkdownEscapes.Of(question)}\n"));
        return text.ToString();
    }

    private static IEnumerable<SheetPair> Front(SheetPassage passage, string name)
    {
        if (passage.Id != name)
            yield return new("id", passage.Id);
        if (!passage.Prompts.IsEmpty)
            yield return new("next", string.Join(", ", passage.Prompts.Select(prompt => prompt.Id)));
        foreach (var pair in passage.Metadata.Where(pair => IsKey(pair.Key) && pair.Value.Length > 0).DistinctBy(pair => pair.Key))
            yield return pair with { Value = pair.Value.ReplaceLineEndings(" ") };
    }

    /// <summary>Whether Markdown has a place for that key of the metadata.</summary>
    public static bool IsKey(string key) => FrontMatterReader.Keys.Contains(key) && key is not ("id" or "next");

    /// <summary>All sections but the wordings, as staff wrote them; the title's own text without the title.</summary>
    private static string Answer(PassageText text, ImmutableArray<Section> sections) => string.Join("\n\n", sections
        .Where(section => section.Kind != SectionKind.AlsoAsked)
        .Select(section => text.Slice(section.Kind == SectionKind.Answer ? section.BodyStart : section.Heading.Span.Start, section.End).Trim())
        .Where(part => part.Length > 0));
}
