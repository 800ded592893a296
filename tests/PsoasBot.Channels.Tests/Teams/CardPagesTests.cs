using System.Text.Json.Nodes;
using PsoasBot.Channels.Teams;

namespace PsoasBot.Channels.Tests.Teams;

public sealed class CardPagesTests
{
    [Theory]
    [InlineData("word ", 15_000)]
    [InlineData("A sentence of it. ", 4_000)]
    [InlineData("x", 60_000)]
    [InlineData("\"\\\t", 20_000)]
    [InlineData("🦵🏽", 15_000)]
    [InlineData("腰", 60_000)]
    [InlineData("\uE000", 60_000)]
    public void A_long_text_is_spread_over_pages_and_loses_nothing(string text, int times)
    {
        var whole = string.Concat(Enumerable.Repeat(text, times));

        var pages = CardPages.Of([CardElement.Text(whole)]);

        Assert.All(pages, page => Assert.InRange(page.Sum(CardPages.Size), 1, CardPages.Budget));
        Assert.Equal(Joined(whole), Joined(string.Concat(pages.SelectMany(page => page).Select(element => (string?)element["text"]))));
    }

    [Fact]
    public void Pieces_stay_whole_and_in_order_as_long_as_they_fit()
    {
        JsonObject[] pieces = [.. Enumerable.Range(0, 40).Select(number => CardElement.Text($"{number} {new string('x', 900)}"))];

        var pages = CardPages.Of(pieces, budget: 8_000);

        Assert.Equal([8, 8, 8, 8, 8], pages.Select(page => page.Length));
        Assert.Equal(pieces, pages.SelectMany(page => page));
    }

    [Fact]
    public void A_group_that_is_too_large_is_taken_apart()
    {
        var group = CardElement.Group("emphasis", CardElement.Indented(Enumerable.Range(0, 20).Select(_ => CardElement.Text(new string('x', 900)))));

        var pages = CardPages.Of([group], budget: 8_000);

        Assert.Equal(3, pages.Length);
        Assert.Equal(20, pages.Sum(page => page.Length));
    }

    [Fact]
    public void Blanks_at_the_end_of_a_page_are_no_page() =>
        Assert.Single(CardPages.Of([CardElement.Text($"A word.{new string(' ', 9_000)}")]));

    [Theory]
    [InlineData(2_000, "9|9|9|9|9")]
    [InlineData(1_000, "9|9|…")]
    public void What_there_is_no_room_for_leaves_a_sign(int budget, string shown)
    {
        var pieces = Enumerable.Repeat("9", 5).Select(text => CardElement.With(CardElement.Text(text), ("id", new string('x', 300))));

        Assert.Equal(shown, string.Join('|', CardPages.Beginning(pieces, budget).Select(piece => (string?)piece["text"])));
    }

    [Fact]
    public void Nothing_is_one_empty_page() => Assert.Empty(Assert.Single(CardPages.Of([])));

    /// <summary>Cuts fall between words, so blanks may be gone.</summary>
    private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
}
