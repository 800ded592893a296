using System.Globalization;
using System.Text;

namespace PsoasBot.Comparing;

/// <summary>A change for the terminal.</summary>
internal static class ChangeText
{
    /// <param name="against">What it is compared with, as it was named.</param>
    /// <param name="folder">The knowledge folder, as it was named.</param>
    /// <returns>Ends with a line break.</returns>
    public static string Of(KnowledgeChange change, string against, string folder)
    {
        var text = new StringBuilder();
        Line(text, $"\nAgainst {against}: {Counted(change)}");
        foreach (var passage in change.Passages)
            Line(text, $"  {passage.Kind,-8} {passage.Id}: {(passage.Parts.IsEmpty ? passage.Title : string.Join(", ", passage.Parts))}");
        foreach (var other in change.Others)
            Line(text, $"  changed  {other}");

        if (change.Asked == 0)
            Line(text, $"\nno questions to compare by: name a table with --questions, or keep texts with QuestionLog:Mode");
        else
            Line(text, $"\n{change.Answers.Length} of {Many(change.Asked, "question")} would get another answer");
        foreach (var answer in change.Answers)
        {
            Line(text, $"  {(answer.Question.Context.Length > 0 ? answer.Question.Context + " → " : "")}{answer.Question.Text}");
            Line(text, $"      before  {answer.Before}\n      after   {answer.After}");
        }

        var news = change.Rivalries.Where(rivalry => rivalry.IsNew).ToList();
        var known = change.Rivalries.Length - news.Count;
        Line(text, $"\n{Many(news.Count, "wording")} would be claimed by another passage{(known > 0 ? string.Create(CultureInfo.InvariantCulture, $", beside {known} that are already") : "")}");
        foreach (var rivalry in news)
        {
            Line(text, $"  `{rivalry.Wording}` of {rivalry.Passage.Id} ({folder}/{rivalry.Passage.Source.File})");
            Line(text, $"      gets {rivalry.Got}");
            Line(text, $"      {(rivalry.Parting is { } parting ? $"this would part them: `{parting}`" : "no word of its own parts them: make the wording more specific, or give it to one of the two")}");
        }

        return text.ToString();
    }

    private static string Counted(KnowledgeChange change) => change.Passages.IsEmpty && change.Others.IsEmpty
        ? "nothing differs"
        : string.Join(", ", change.Passages.CountBy(passage => passage.Kind).Select(kind => $"{Many(kind.Value, "passage")} {kind.Key}")
            .Append(change.Others.IsEmpty ? "" : "other parts changed").Where(part => part.Length > 0));

    private static string Many(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
