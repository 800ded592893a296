namespace PsoasBot.Knowledge.Tests.Passages;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("Ana: the lead")]
    [InlineData("Ana's \"team\"")]
    [InlineData("'Ana")]
    [InlineData("#1 therapist")]
    [InlineData("no")]
    [InlineData("1.10")]
    [InlineData("{Ana}")]
    [InlineData("[Ana")]
    [InlineData("*Ana*")]
    [InlineData("& Ana")]
    [InlineData("!Ana")]
    [InlineData("| Ana")]
    [InlineData("@Ana `x` %")]
    [InlineData("Ana \\n")]
    [InlineData("- Ana")]
    public void Every_character_of_a_value_is_text(string value)
    {
        using var folder = new TestFolder().With("passages/causes.md", $"---\nreviewer: {value}\n---\n{Good.Causes}");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(value, Assert.Single(reading.Content!.Passages).Reviewer);
    }

    [Theory]
    [InlineData("\"Ana: \\\"A\\\"\"", "Ana: \"A\"")]
    [InlineData("'Ana''s'", "Ana's")]
    [InlineData("\"Ana\" and \"Ben\"", "\"Ana\" and \"Ben\"")]
    [InlineData("''", "''")]
    public void Quotes_around_all_of_a_value_are_not_part_of_it(string value, string read)
    {
        using var folder = new TestFolder().With("passages/causes.md", $"---\nreviewer: {value}\n---\n{Good.Causes}");

        var passage = Assert.Single(folder.Read().Content!.Passages);

        Assert.Equal(read == "''" ? null : read, passage.Reviewer);
    }

    [Theory]
    [InlineData("keywords: iliacus, hip flexor")]
    [InlineData("keywords: [iliacus, \"hip flexor\"]")]
    [InlineData("keywords:\n  - iliacus\n  - hip flexor")]
    [InlineData("keywords:\n- iliacus\n- 'hip flexor'")]
    [InlineData("keywords: iliacus,\n  hip flexor")]
    [InlineData("\tkeywords: iliacus, hip flexor")]
    [InlineData("# of its subject\nkeywords:   iliacus , hip flexor,")]
    public void A_list_may_be_written_in_several_ways(string keywords)
    {
        using var folder = new TestFolder().With("passages/causes.md", $"---\n{keywords}\n---\n{Good.Causes}");

        var passage = Assert.Single(folder.Read().Content!.Passages);

        Assert.Equal((string[])["iliacus", "hip flexor"], passage.Keywords);
    }

    [Theory]
    [InlineData("180 days", 180)]
    [InlineData("90", 90)]
    [InlineData("2 weeks", 14)]
    [InlineData("6 Months", 180)]
    [InlineData("1 year", 365)]
    public void A_length_of_time_is_read_as_days(string text, int days)
    {
        using var folder = new TestFolder().With("passages/causes.md", $"---\nreview-every: {text}\n---\n{Good.Causes}");

        var passage = Assert.Single(folder.Read().Content!.Passages);

        Assert.Equal(days, passage.ReviewEveryDays);
    }
}
