using PsoasBot.Knowledge.Facts;

namespace PsoasBot.Knowledge.Tests.Facts;

public sealed class FactNamesTests
{
    [Theory]
    [InlineData("telephone-number", null)]
    [InlineData("Telephone", "phone")]
    [InlineData("opening hours", "hours")]
    [InlineData("Phone", "phone")]
    [InlineData("adress", "address")]
    [InlineData("open now", "open-now")]
    [InlineData("openow", "open-now")]
    [InlineData("price", null)]
    [InlineData("colour", null)]
    public void A_name_with_a_slip_in_it_is_near_the_right_one(string name, string? near)
    {
        var isKnown = FactNames.IsKnown(name);

        var found = FactNames.Near(name);

        Assert.False(isKnown);
        Assert.Equal(near, found);
    }

    [Fact]
    public void The_search_reads_names_as_words()
    {
        var bare = Placeholder.Bare("Call {phone}. {open-now} It costs {price:psoas-massage}.");

        Assert.Equal("Call phone. open now It costs price psoas massage.", bare);
    }
}
