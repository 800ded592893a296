using System.Collections.Immutable;
using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Relevance;

[Collection(nameof(ShippedCollection))]
public sealed class RelevanceTests(RelevanceTests.Asked asked) : IClassFixture<RelevanceTests.Asked>
{
    [Fact]
    public void Each_row_that_is_not_marked_is_right()
    {
        var wrong = asked.Results.Where(result => !result.IsRight && !asked.Table.IsMarked(result.Row)).ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} rows of {QuestionTable.File} are wrong and not marked as known to be:{ShippedAnswerer.Shown(wrong)}");
    }

    [Fact]
    public void Each_row_that_is_marked_is_still_wrong()
    {
        var mended = asked.Results.Where(result => result.IsRight && asked.Table.IsMarked(result.Row)).ToList();

        Assert.True(mended.Count == 0, $"{mended.Count} rows of {QuestionTable.File} have become right: remove the `yes` of their column known-wrong{ShippedAnswerer.Shown(mended)}");
    }

    [Fact]
    public void No_more_than_two_rows_that_expect_an_urgent_card_are_marked()
    {
        var marked = asked.Results.Where(result => result.Row.Expected[0] == "urgent" && asked.Table.IsMarked(result.Row)).ToList();

        Assert.True(marked.Count <= 2, ShippedAnswerer.Shown(marked));
    }

    [Fact]
    public void No_more_than_one_row_in_eight_is_marked() => Assert.InRange(asked.Table.Rows.Count(asked.Table.IsMarked), 0, asked.Table.Rows.Length / 8);

    [Fact]
    public void The_table_can_be_read_by_eval_and_by_people()
    {
        var lines = File.ReadAllLines(QuestionTable.File);

        Assert.Equal("kind\tcontext\tquestion\texpected\tknown-wrong", lines[0]);
        Assert.All(lines, line => Assert.Equal(5, line.Split('\t').Length));
        Assert.All(lines[1..], line => Assert.Contains(line.Split('\t')[4], (string[])["", "yes"]));
        Assert.Distinct(asked.Table.Rows.Select(row => (row.Context, row.Question)));
    }

    /// <summary>The table, asked once for all tests, and marked anew where that is wanted.</summary>
    public sealed class Asked
    {
        public Asked(ShippedAnswerer shipped)
        {
            Results = shipped.Ask(new QuestionTable().Rows);
            if (Environment.GetEnvironmentVariable("PSOASBOT_REMARK") == "1")
                new QuestionTable().Remark(Results);

            Table = new QuestionTable();
        }

        internal QuestionTable Table { get; }

        internal ImmutableArray<EvalResult> Results { get; }
    }
}
