using PsoasBot.Answering.Dialogue;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class ServicesTests
{
    [Theory]
    [InlineData("book a sports massage", "sports-massage")]
    [InlineData("Can I get a SPORTS massage on Friday?", "sports-massage")]
    [InlineData("book a massage", "massage")]
    [InlineData("book me the sports one", "sports-massage")]
    [InlineData("sports", null)]
    [InlineData("are sports bad for it", null)]
    [InlineData("what is the psoas", null)]
    public void A_service_is_named_by_all_its_words_or_in_a_booking_by_what_sets_it_apart_and_the_longer_name_wins(string utterance, string? key)
    {
        var services = new Services(SmallKnowledge.Content.Clinic! with
        {
            Booking = [Link("massage", "Book a massage"), Link("sports-massage", "Book a sports massage"), Link("now", "Book now")],
        });

        Assert.Equal(key, services.NamedIn(UtteranceWords.Of(utterance)));
    }

    [Theory]
    [InlineData("just book me in with somebody", true)]
    [InlineData("please book a sports massage", true)]
    [InlineData("book me a taxi in town", false)]
    [InlineData("book a table in town", false)]
    [InlineData("a good book", false)]
    public void A_booking_names_a_service_or_somebody_to_be_booked_in(string utterance, bool isBooking)
    {
        var services = new Services(SmallKnowledge.Content.Clinic! with { Booking = [Link("sports-massage", "Book a sports massage")] });

        Assert.Equal(isBooking, services.IsBooking(UtteranceWords.Of(utterance)));
    }

    [Fact]
    public void A_bare_table_has_no_services() => Assert.Null(new Services(null).NamedIn(["book", "a", "massage"]));

    private static BookingLink Link(string key, string label) => new(key, label, new Uri("https://clinic.test"));
}
