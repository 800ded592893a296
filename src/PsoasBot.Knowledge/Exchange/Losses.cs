using System.Collections.Immutable;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>What of a passage Markdown has no place for: found by writing it and reading it back.</summary>
internal static class Losses
{
    /// <param name="titles">The title of each passage of the same table, by its id.</param>
    public static IEnumerable<Problem> InMarkdown(SheetPassage passage, string name, IReadOnlyDictionary<string, string> titles)
    {
        var back = MarkdownSheet.Read(new SourceFile($"{name}.md", MarkdownSheet.Write(passage, name)), []);
        foreach (var question in passage.Questions.Except(back?.Questions ?? []))
            yield return Lost(passage, $"`{question}` exactly as written");
        if (back?.Answer != passage.Answer)
            yield return Lost(passage, "the exact form of the answer");
        foreach (var pair in passage.Metadata.Except(back?.Metadata ?? []))
            yield return Lost(passage, $"the metadata `{pair.Key}:{pair.Value}`");
        if (!passage.Prompts.Select(prompt => prompt.Id).SequenceEqual(back?.Prompts.Select(prompt => prompt.Id) ?? []))
            yield return Lost(passage, "the exact ids of the prompts");
        foreach (var prompt in passage.Prompts.Where(prompt => prompt.Text.Length > 0 && prompt.Text != titles.GetValueOrDefault(prompt.Id)))
            yield return Lost(passage, $"the button text `{prompt.Text}`: a button shows the title of its passage");
        if (passage.Source.Length > 0)
            yield return Lost(passage, $"the source `{passage.Source}`");
        if (passage.SuggestedQuestions.Length > 0)
            yield return Lost(passage, "the suggested questions");
        if (passage.IsContextOnly)
            yield return Lost(passage, "the rule that it is shown only after another answer");
    }

    private static Problem Lost(SheetPassage passage, string what) => ExchangeProblems.NotCarried(passage.Place, what);
}
