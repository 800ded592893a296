using System.Collections.Immutable;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Tables;

/// <summary>
/// One <c>.tsv</c> or <c>.csv</c> file. Rows with the same QnaId are one passage; without one, rows with the same answer are. A passage without
/// an answer is left out, with a warning: an imported set may have some, and the bot cannot say nothing.
/// </summary>
internal static class TableReader
{
    public static ImmutableArray<FoundPassage> Read(SourceFile file, FewOfEach problems)
    {
        var groups = new Dictionary<string, List<TableRow>>();
        var order = new List<List<TableRow>>();
        foreach (var row in TableRows.Read(file, problems))
        {
            var key = row.Id is null ? $"answer {row.Answer}" : $"id {row.Id}";
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
                order.Add(group);
            }

            group.Add(row);
        }

        var ids = order.Select(group => group[0].Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. order.Select(group => Passage(file, group, ids, problems)).OfType<FoundPassage>()];
    }

    /// <param name="ids">All ids of the table; a generated one is added.</param>
    private static FoundPassage? Passage(SourceFile file, List<TableRow> rows, HashSet<string> ids, FewOfEach problems)
    {
        var first = rows.FirstOrDefault(row => row.Answer.Length > 0);
        if (first is null)
        {
            problems.Add(TableProblems.NoAnswer(rows[0].Question.Span, rows[0].Question.Text));
            return null;
        }

        foreach (var row in rows.Where(row => row.Answer.Length > 0 && row.Answer != first.Answer))
            problems.Add(TableProblems.OtherAnswer(row.AnswerCell.Span(file), rows[0].Id ?? "", first.AnswerCell.Line));

        var id = rows[0].Id ?? TableIds.Generate(rows[0], ids);
        ImmutableArray<Located> questions = [.. rows.Select(row => row.Question).DistinctBy(question => SameQuestion.Key(question.Text))];
        if (MarkdownDepth.IsTooDeep(first.Answer))
            problems.Add(PassageProblems.TooDeep(first.AnswerCell.Span(file)));
        else if (MarkdownDepth.IsTooDeep(questions[0].Text))
            problems.Add(PassageProblems.TooDeep(questions[0].Span));

        var (shortAnswer, rest) = Cut(first.Answer);
        var passage = new Passage
        {
            Id = id,
            Questions = [.. questions.Select(question => question.Text)],
            ShortAnswer = shortAnswer,
            Rest = rest,
            Next = [.. rows.SelectMany(row => row.Next).Distinct().Where(next => next != id && ids.Contains(next))],
            Keywords = [.. rows.SelectMany(row => row.Keywords).Distinct(StringComparer.OrdinalIgnoreCase)],
            Source = questions[0].Span,
        };
        return new() { Id = id, Span = questions[0].Span, Questions = questions, Facts = Facts(file, first), IsImported = true, Passage = passage };
    }

    /// <summary>The facts that an answer names; other braces are its own.</summary>
    private static ImmutableArray<Located> Facts(SourceFile file, TableRow row) =>
        [.. Placeholder.In(row.Answer).Where(each => FactNames.IsKnown(each.Name)).Select(each => new Located(each.Name, row.AnswerCell.Span(file)))];

    /// <returns>The first paragraph, and what follows it.</returns>
    private static (string First, string Others) Cut(string answer)
    {
        var end = answer.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (answer, "") : (answer[..end].TrimEnd(), answer[end..].Trim('\n'));
    }
}
