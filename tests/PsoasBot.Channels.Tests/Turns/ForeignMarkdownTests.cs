using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;

namespace PsoasBot.Channels.Tests.Turns;

public sealed class ForeignMarkdownTests
{
    private static readonly Language Spanish = new("es", "Español", "Solo inglés.", "Llame al {emergency}.");

    [Fact]
    public void It_says_so_in_that_language_then_whom_to_call_then_the_link()
    {
        var knowledge = SmallKnowledge.Content with
        {
            Clinic = SmallKnowledge.Content.Clinic! with { Numbers = ImmutableDictionary<string, string>.Empty.Add("emergency", "911") },
        };

        Assert.Equal(
            """
            Solo inglés.

            Llame al 911.

            [Book a psoas massage](https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=not-covered)
            """,
            ReplyMarkdown.Of(SmallKnowledge.NotCovered with { Language = Spanish }, knowledge));
    }

    [Fact]
    public void Without_a_clinic_no_number_is_made_up() =>
        Assert.Equal("Solo inglés.", ReplyMarkdown.Of(SmallKnowledge.NotCovered with { Language = Spanish }, SmallKnowledge.BareTable));
}
