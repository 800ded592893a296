using System.Globalization;
using System.Text;

namespace PsoasBot.Comparing;

/// <summary>A change as terminal text.</summary>
internal static class ChangeText
{
    /// <param name="against">What it is compared with, as named on the command line.</param>
    /// <param name="folder">The knowledge folder, as named on the command line.</param>
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
            Line(text, $"\nno questions to compare with: name a table with --questions, or set QuestionLog:Mode to Text");
        else
            Line(text, $"\n{change.Answers.Length} of {Many(change.Asked, "question")} would get a different answer");
        foreach (var answer in change.Answers)
        {
            Line(text, $"  {(answer.Question.Context.Length > 0 ? answer.Question.Context + " → " : "")}{answer.Question.Text}");
            Line(text, $"      before  {answer.Before}\n      after   {answer.After}");
        }

        var news = change.Rivalries.Where(rivalry => rivalry.IsNew).ToList();
        var known = change.Rivalries.Length - news.Count;
        Line(text, $"\n{Many(news.Count, "wording")} would go to another passage{(known > 0 ? string.Create(CultureInfo.InvariantCulture, $", in addition to {known} today") : "")}");
        foreach (var rivalry in news)
        {
            Line(text, $"  `{rivalry.Wording}` of {rivalry.Passage.Id} ({folder}/{rivalry.Passage.Source.File})");
            Line(text, $"      gets {rivalry.Got}");
            Line(text, $"      {(rivalry.Parting is { } parting ? $"this wording would tell them apart: `{parting}`" : "no single word tells them apart: make the wording more specific, or keep it in only one of the two")}");
        }

        return text.ToString();
    }

    private static string Counted(KnowledgeChange change) => change.Passages.IsEmpty && change.Others.IsEmpty
        ? "no differences"
        : string.Join(", ", change.Passages.CountBy(passage => passage.Kind).Select(kind => $"{Many(kind.Value, "passage")} {kind.Key}")
            .Append(change.Others.IsEmpty ? "" : "other parts changed").Where(part => part.Length > 0));

    private static string Many(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
