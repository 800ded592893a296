using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Tests.Analysis;

public sealed class IndexedPassageTests
{
    [Fact]
    public void The_search_reads_the_names_of_facts_and_no_braces()
    {
        var passage = new Passage
        {
            Id = "contact",
            Questions = ["How do I reach you?"],
            ShortAnswer = "Call {phone}.",
            Rest = "{open-now}",
            Steps = ["Come to {address}."],
            AfterSteps = "{price:psoas-massage}",
            Source = SourceSpan.WholeFile("passages/contact.md"),
        };

        var body = IndexedPassage.BodyOf(passage);

        Assert.Equal("Call phone.\nopen now\nCome to address.\nprice psoas massage", body);
    }
}
