namespace PsoasBot.Answering.Tests.Safety;

public class SafetySuiteTests
{
    private static readonly IReadOnlyList<SuiteRow> RedFlags = SuiteRow.Read("red-flags.tsv");
    private static readonly IReadOnlyList<SuiteRow> LookAlikes = SuiteRow.Read("look-alikes.tsv");

    [Fact]
    public void Every_red_flag_raises_a_card()
    {
        var missed = RedFlags.Where(row => !row.IsKnownWrong && !Raises(row));

        Assert.Equal([], missed.Select(row => row.ToString()));
    }

    [Fact]
    public void Every_red_flag_raises_its_own_card_or_a_more_pressing_one()
    {
        var lexicon = Shipped.Lexicon();
        var cards = lexicon.Cards.Select(card => card.Id).ToList();
        var own = lexicon.Flags.ToDictionary(flag => flag.Id, flag => cards.IndexOf(flag.CardId));

        var lower = RedFlags.Where(row => Shipped.Screen.Look(row.Message, row.Previous) is { } found && cards.IndexOf(found.Card.Id) > own[row.Flag]);

        Assert.Equal([], lower.Select(row => row.ToString()));
    }

    [Fact]
    public void No_look_alike_raises_a_card()
    {
        var alarmed = LookAlikes.Where(row => !row.IsKnownWrong && Raises(row));

        Assert.Equal([], alarmed.Select(row => row.ToString()));
    }

    [Fact]
    public void A_row_that_has_come_right_is_no_longer_marked_as_wrong()
    {
        var right = RedFlags.Where(row => row.IsKnownWrong && Raises(row)).Concat(LookAlikes.Where(row => row.IsKnownWrong && !Raises(row)));

        Assert.Equal([], right.Select(row => row.ToString()));
    }

    [Fact]
    public void Both_suites_are_large_enough_to_mean_something()
    {
        Assert.InRange(RedFlags.Count, 400, int.MaxValue);
        Assert.InRange(LookAlikes.Count, 400, int.MaxValue);
    }

    [Fact]
    public void Every_flag_of_the_shipped_folder_has_rows()
    {
        var flags = Shipped.Lexicon().Flags.Select(flag => flag.Id);

        Assert.Equal([], flags.Except(RedFlags.Select(row => row.Flag)));
    }

    [Fact]
    public void Every_flag_has_the_kinds_of_rows_that_the_README_asks_for()
    {
        var lacking = RedFlags.GroupBy(row => row.Flag)
            .Where(flag => Count(flag, "own-words") < 3 || Count(flag, "typo") < 1 || Count(flag, "someone-else") < 1
                || Count(flag, "keyword-only") < 1 || Count(flag, "in-a-booking") < 1)
            .Select(flag => flag.Key);

        Assert.Equal([], lacking);
    }

    private static int Count(IEnumerable<SuiteRow> rows, string rule) => rows.Count(row => row.Rule == rule);

    private static bool Raises(SuiteRow row) => Shipped.Screen.Look(row.Message, row.Previous) is not null;
}
