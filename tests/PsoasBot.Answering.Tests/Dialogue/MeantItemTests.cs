using PsoasBot.Answering.Dialogue;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class MeantItemTests
{
    private static readonly Passage Illnesses = new()
    {
        Id = "illnesses",
        Questions = ["May I come with an illness?"],
        ShortAnswer = "It depends.",
        Rest = """
            **Not at all:**

            - **A hernia**, of any kind
            - **A stoma**, until the nurse
              agrees
            - **A blood clot**, now

            **Ask first:**

            - **Diabetes**, above all without feeling
            - **A blood clot**, in the past
            - **Arthritis:** mostly fine
            - or any other

            Anything else is fine.

            - **Tell us** who you are
            - **Gout** waits
            - **No ball?** A hand will do
            """,
        Source = SourceSpan.WholeFile("illnesses.md"),
    };

    [Theory]
    [InlineData("I have diabetes, is it a problem", "**Ask first:** **Diabetes**, above all without feeling")]
    [InlineData("got a hernia", "**Not at all:** **A hernia**, of any kind")]
    [InlineData("two hernias!", "**Not at all:** **A hernia**, of any kind")]
    [InlineData("I have a stoma", "**Not at all:** **A stoma**, until the nurse agrees")]
    [InlineData("Gout", "**Gout** waits")]
    public void The_item_that_is_named_is_shown_with_what_leads_its_list(string said, string item) => Assert.Equal(item, MeantItem.In(Illnesses, UtteranceWords.Of(said)));

    [Theory]
    [InlineData("may I come")]
    [InlineData("I had a blood clot")] // two items
    [InlineData("diabetes or arthritis")]
    [InlineData("tell us")]
    [InlineData("which ball")]
    [InlineData("of any kind")]
    [InlineData("")]
    public void There_is_none_where_none_is_named_or_several_are(string said) => Assert.Null(MeantItem.In(Illnesses, UtteranceWords.Of(said)));

    [Fact]
    public void It_stands_before_the_answer() =>
        Assert.Equal("**Couples:** two people at the same time.", Assert.Single(ShippedAnswers.To("couples massage").Constraints.First));
}
