using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Tests.Rendering;

public sealed class BookingTests
{
    [Theory]
    [InlineData("https://clinic.example", "https://clinic.example/?utm_source=psoas-bot&utm_medium=chat&utm_content=a%26b%20%C3%A4")]
    [InlineData("https://clinic.example/x?y=1&z=%20#book", "https://clinic.example/x?y=1&z=%20&utm_source=psoas-bot&utm_medium=chat&utm_content=a%26b%20%C3%A4#book")]
    [InlineData("https://clinic.example:8443/x?", "https://clinic.example:8443/x?utm_source=psoas-bot&utm_medium=chat&utm_content=a%26b%20%C3%A4")]
    public void The_link_keeps_what_it_had_and_says_only_where_it_was_pressed(string url, string marked)
    {
        var knowledge = Knowledge(new BookingLink("psoas-massage", "Book", new Uri(url)));
        var passage = SmallKnowledge.What with { Id = "a&b ä" };

        var link = Booking.LinkFor(SmallKnowledge.Answer(passage), knowledge);

        Assert.Equal(marked, link?.Url.AbsoluteUri);
    }

    [Fact]
    public void The_first_passage_chooses_the_link() => Assert.Equal(
        "sports-massage",
        Booking.LinkFor(SmallKnowledge.Answer(SmallKnowledge.Causes, SmallKnowledge.What), SmallKnowledge.Content)?.Key);

    [Fact]
    public void Urgent_and_small_talk_have_none_and_neither_has_a_bare_table()
    {
        Assert.Null(Booking.LinkFor(SmallKnowledge.Urgent(), SmallKnowledge.Content));
        Assert.Null(Booking.LinkFor(SmallKnowledge.Urgent(SmallKnowledge.Answer(SmallKnowledge.What)), SmallKnowledge.Content));
        Assert.Null(Booking.LinkFor(SmallKnowledge.SmallTalk(), SmallKnowledge.Content));
        Assert.Null(Booking.LinkFor(SmallKnowledge.Answer(SmallKnowledge.What), SmallKnowledge.BareTable));
    }

    [Fact]
    public void Nothing_is_sold_where_it_must_not_be()
    {
        Reply[] replies =
        [
            SmallKnowledge.Answer(SmallKnowledge.What) with { Constraints = new() { Sells = false } },
            SmallKnowledge.NotCovered with { Constraints = new() { Sells = false } },
            SmallKnowledge.NotCovered with { IsIndecent = true },
            SmallKnowledge.Answer(SmallKnowledge.What) with { Constraints = new() { Service = Clinic.NoBooking } },
            SmallKnowledge.Clarify with { Constraints = new() { Service = Clinic.NoBooking } },
            SmallKnowledge.Answer(SmallKnowledge.What with { Booking = Clinic.NoBooking }) with { Constraints = new() { Service = "sports-massage" } },
            SmallKnowledge.Answer(SmallKnowledge.Steps) with { IsStop = true },
        ];

        var links = replies.Select(reply => Booking.LinkFor(reply, SmallKnowledge.Content));

        Assert.All(links, Assert.Null);
    }

    [Fact]
    public void A_service_that_was_named_comes_before_that_of_the_passage() => Assert.Equal(
        "sports-massage",
        Booking.LinkFor(SmallKnowledge.Answer(SmallKnowledge.What) with { Constraints = new() { Service = "sports-massage" } }, SmallKnowledge.Content)?.Key);

    private static KnowledgeContent Knowledge(BookingLink link) =>
        SmallKnowledge.Content with { Clinic = SmallKnowledge.Content.Clinic! with { Booking = [link] } };
}
