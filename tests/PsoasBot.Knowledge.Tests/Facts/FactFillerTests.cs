using System.Collections.Immutable;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Tests.Facts;

public sealed class FactFillerTests
{
    /// <summary>A Monday, 10:00 in New York.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    private static readonly ClinicFacts All = new()
    {
        Phone = "+1 (555) 010-0199",
        Email = "front_desk@clinic.test",
        Address = ["12 Main Street", "Springfield"],
        Map = new Uri("https://maps.test/clinic_(rx)"),
        Hours = new OpeningHours
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            Week = Enumerable.Range(1, 5).ToImmutableDictionary(day => (DayOfWeek)day, _ => ImmutableArray.Create(new OpenSpan(TimeSpan.FromHours(9), TimeSpan.FromHours(17.5)))),
        },
        Currency = "USD",
        Prices = [new("psoas-massage", [new(60, 95), new(90, 135.5m)]), new("massage", [new(60, 85)])],
        Cancellation = "Cancel a day before, free of charge.",
        Parking = "Behind the house.",
        Access = "Two steps at the door.",
        Payment = ["cash", "card", "insurance"],
        Languages = ["English", "Spanish"],
        Privacy = new Uri("https://clinic.test/privacy"),
    };

    private static readonly ClinicFacts PhoneOnly = new() { Phone = "555 010 0199" };

    [Theory]
    [InlineData("Call {phone}.", "Call [+1 (555) 010-0199](tel:+15550100199).")]
    [InlineData("Write to {email}.", @"Write to [front\_desk@clinic.test](mailto:front_desk@clinic.test).")]
    [InlineData("We are at {address}.", "We are at 12 Main Street, Springfield.")]
    [InlineData("See the {map}.", "See the [map](https://maps.test/clinic_%28rx%29).")]
    [InlineData("{map}", "[Map](https://maps.test/clinic_%28rx%29)")]
    [InlineData("[How to find us]({map})", "[How to find us](https://maps.test/clinic_%28rx%29)")]
    [InlineData("[Call us](tel:{phone}) or [call]({phone}).", "[Call us](tel:+15550100199) or [call](tel:+15550100199).")]
    [InlineData("[{phone}](tel:{phone})", "[+1 (555) 010-0199](tel:+15550100199)")]
    [InlineData("We are open {hours}.", "We are open Monday to Friday 9:00–17:30; Saturday and Sunday closed.")]
    [InlineData("{hours}", "- Monday to Friday: 9:00–17:30\n- Saturday and Sunday: closed")]
    [InlineData("Our hours:\n{hours}", "Our hours:\n- Monday to Friday: 9:00–17:30\n- Saturday and Sunday: closed")]
    [InlineData("{open-now}", "Open now, until 17:30.")]
    [InlineData("{open-now} Come in.", "Open now, until 17:30. Come in.")]
    [InlineData("{open-now}.", "Open now, until 17:30.")]
    [InlineData("{prices}", "- Psoas massage: $95 for 60 minutes, $135.50 for 90 minutes\n- Massage: $85 for 60 minutes")]
    [InlineData("It costs {price:massage}.", "It costs $85 for 60 minutes.")]
    [InlineData("{cancellation} {parking} {access}", "Cancel a day before, free of charge. Behind the house. Two steps at the door.")]
    [InlineData("{parking}, and on the street", "Behind the house, and on the street")]
    [InlineData("You can pay with {payment}.", "You can pay with cash, card and insurance.")]
    [InlineData("{payment}", "Cash, card and insurance")]
    [InlineData("We speak {languages}.", "We speak English and Spanish.")]
    [InlineData("Read our {privacy}.", "Read our [privacy page](https://clinic.test/privacy).")]
    [InlineData("- **Phone:** {phone}\n- *E-mail:* {email}", "- **Phone:** [+1 (555) 010-0199](tel:+15550100199)\n- *E-mail:* [front\\_desk@clinic.test](mailto:front_desk@clinic.test)")]
    [InlineData(@"Write \{phone} and { phone }.", @"Write \{phone} and [+1 (555) 010-0199](tel:+15550100199).")]
    [InlineData("Call `{phone}`.", "Call [+1 (555) 010-0199](tel:+15550100199).")]
    [InlineData("Nothing {here} is a fact.", "Nothing {here} is a fact.")]
    public void A_fact_takes_the_place_of_its_name(string written, string shown)
    {
        var filler = new FactFiller(Clinic(All), Now);

        var text = filler.Fill(written);

        Assert.Equal(shown, text);
    }

    [Theory]
    [InlineData("{phone}", "The clinic has not put its phone number here yet. Ask when you book.")]
    [InlineData("Call {phone} or write to {email}.", "The clinic has not put its phone number and e-mail address here yet. Ask when you book.")]
    [InlineData("{hours}\n\n{open-now}", "The clinic has not put its opening hours here yet. Ask when you book.")]
    [InlineData("You can change it yourself. Call {phone}. It is free. {cancellation}", "You can change it yourself. The clinic has not put its phone number and cancellation terms here yet. Ask when you book. It is free.")]
    [InlineData("Our prices:\n\n{prices}\n\nTips are welcome.", "The clinic has not put its prices here yet. Ask when you book.\n\nTips are welcome.")]
    [InlineData("You reach us so:\n\n- Phone: {phone}\n- E-mail: {email}\n\nBye.", "The clinic has not put its phone number and e-mail address here yet. Ask when you book.\n\nBye.")]
    [InlineData("- Phone: {phone}\n- At the desk.\n- E-mail: {email}", "- The clinic has not put its phone number and e-mail address here yet. Ask when you book.\n- At the desk.")]
    [InlineData("1. Come in.\n2. Call {phone}.\n3. Write to {email}.\n4. Go.", "1. Come in.\n2. The clinic has not put its phone number and e-mail address here yet. Ask when you book.\n4. Go.")]
    [InlineData("Phone: {phone}\\\nDesk: on the left\\\nE-mail: {email}", "The clinic has not put its phone number and e-mail address here yet. Ask when you book.\\\nDesk: on the left")]
    [InlineData("It is [on the map]({map}). Dr. Smith, e.g., lives next door.", "The clinic has not put its map here yet. Ask when you book. Dr. Smith, e.g., lives next door.")]
    [InlineData("> {parking}\n\n{access}", "The clinic has not put its parking details and access details here yet. Ask when you book.")]
    public void What_is_missing_is_said_once_and_the_rest_stays(string written, string shown)
    {
        var filler = new FactFiller(Clinic(ClinicFacts.None), Now);

        var text = filler.Fill(written);

        Assert.Equal(shown, text);
    }

    [Fact]
    public void Whom_to_ask_is_said_where_it_is_known()
    {
        var phone = new FactFiller(Clinic(PhoneOnly), Now);
        var both = new FactFiller(Clinic(PhoneOnly with { Email = "desk@clinic.test" }), Now);
        var bare = new FactFiller(null, Now);

        var texts = new[] { phone, both, bare }.Select(filler => filler.Fill("{parking}"));

        Assert.Equal(
            [
                "The clinic has not put its parking details here yet. To ask, call [555 010 0199](tel:5550100199).",
                "The clinic has not put its parking details here yet. To ask, call [555 010 0199](tel:5550100199) or write to [desk@clinic.test](mailto:desk@clinic.test).",
                "The clinic has not put its parking details here yet. Ask the clinic.",
            ],
            texts);
    }

    [Fact]
    public void A_sentence_with_one_fact_that_is_missing_goes_and_the_other_says_whom_to_ask()
    {
        var filler = new FactFiller(Clinic(PhoneOnly), Now);

        var text = filler.Fill("Call {phone} or write to {email}.");

        Assert.Equal("The clinic has not put its e-mail address here yet. To ask, call [555 010 0199](tel:5550100199).", text);
    }

    [Fact]
    public void A_service_without_a_price_is_named_where_others_have_one()
    {
        var filler = new FactFiller(Clinic(All with { Prices = [new("massage", [new(60, 85)])] }), Now);

        var text = filler.Fill("It costs {price:psoas-massage}.");

        Assert.StartsWith("The clinic has not put its price for “Psoas massage” here yet.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_says_once_what_is_missing_in_all_of_it_and_no_step_is_empty()
    {
        var passage = Passage("Call {phone}.") with
        {
            Rest = "We park {parking}\n\nBring a towel.",
            Steps = ["Come to {address}.", "Lie down."],
            AfterSteps = "{cancellation}",
            Sources = ["A book", "{privacy}"],
        };
        var filler = new FactFiller(Clinic(ClinicFacts.None), Now);

        var filled = filler.Fill(passage);

        const string Missing = "The clinic has not put its phone number, parking details, address, cancellation terms and privacy page here yet. Ask when you book.";
        Assert.Equal(Missing, filled.ShortAnswer);
        Assert.Equal("Bring a towel.", filled.Rest);
        Assert.Equal((string[])[Missing, "Lie down."], filled.Steps);
        Assert.Equal("", filled.AfterSteps);
        Assert.Equal((string[])["A book"], filled.Sources);
    }

    [Fact]
    public void No_text_whatever_its_Markdown_keeps_a_name_or_fails()
    {
        string[] pieces =
        [
            "{phone}", "{hours}", "{prices}", "{parking}", "{map}", "{open-now} ", "Call us. ", "Our hours:", "\n", "\n\n", "- ", "  - ", "1. ", "> ", "## ", "**", "_", "`", "[a](", ")", "](", "  \n", "\\\n", "    ",
            "\n```\n", "<b>", "[x]: https://a.test\n", "* ", "\t", "---\n", "!", "Dr. ", "{",
        ];
        var random = new Random(7);
        var texts = Enumerable.Range(0, 3_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]))).ToList();
        FactFiller[] fillers = [new(Clinic(All), Now), new(Clinic(PhoneOnly), Now), new(null, Now)];

        var shown = texts.SelectMany(text => fillers.Select(filler => (text, filled: filler.Fill(text)))).ToList();

        Assert.All(shown, each => Assert.True(each.filled.Length > 0 || each.text.Trim().Length == 0, each.text));
        Assert.All(shown.Where(each => !HoldsCode(each.text)), each => Assert.DoesNotMatch(@"(?<!\\)\{(phone|hours|prices|parking|map|open-now)\}", each.filled));
    }

    [Fact]
    public void A_passage_that_names_no_fact_is_the_same_object()
    {
        var passage = Passage("A deep muscle.");

        var filled = new FactFiller(Clinic(All), Now).Fill(passage);

        Assert.Same(passage, filled);
    }

    [Theory]
    [InlineData("<b>[x](https://evil.test)</b> & *all* {phone}", @"\<b\>\[x\](https://evil.test)\</b\> \& \*all\* \{phone}.")]
    [InlineData("# 1. - so", @"\# 1. - so.")]
    [InlineData("1. so", @"1\. so.")]
    public void What_staff_filled_in_is_text_and_no_Markdown(string parking, string shown)
    {
        var filler = new FactFiller(Clinic(All with { Parking = parking + "." }), Now);

        var text = filler.Fill("{parking}");

        Assert.Equal(shown, text);
        Assert.Equal(shown, filler.Fill(text)); // and names no fact
    }

    [Theory]
    [InlineData("2026-11-23T14:00:00Z", false, "Open now, until 17:30.")]
    [InlineData("2026-11-23T13:59:00Z", false, "Closed now; opens at 9:00.")]
    [InlineData("2026-11-23T23:00:00Z", false, "Closed now; opens Tuesday at 9:00.")]
    [InlineData("2026-11-27T23:00:00Z", false, "Closed now; opens Monday at 9:00.")]
    [InlineData("2026-12-23T23:00:00Z", false, "Closed now; opens Monday 4 January at 9:00.")]
    [InlineData("2026-11-23T23:00:00Z", true, "Closed now; opens Tuesday at 9 am.")]
    [InlineData("2026-11-23T20:00:00Z", true, "Open now, until 5:30 pm.")]
    public void Whether_it_is_open_now_changes_with_the_time(string now, bool isTwelveHour, string shown)
    {
        var hours = All.Hours! with
        {
            IsTwelveHour = isTwelveHour,
            Exceptions = Enumerable.Range(0, 11).ToImmutableSortedDictionary(day => new DateOnly(2026, 12, 24).AddDays(day), _ => ImmutableArray<OpenSpan>.Empty),
        };
        var filler = new FactFiller(Clinic(All with { Hours = hours }), DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        var text = filler.Fill("{open-now}");

        Assert.Equal(shown, text);
    }

    [Fact]
    public void Coming_exceptions_are_part_of_the_hours()
    {
        var hours = All.Hours! with
        {
            Exceptions = ImmutableSortedDictionary<DateOnly, ImmutableArray<OpenSpan>>.Empty
                .Add(new DateOnly(2026, 11, 22), []) // is over
                .Add(new DateOnly(2026, 11, 26), [])
                .Add(new DateOnly(2026, 11, 27), [])
                .Add(new DateOnly(2026, 11, 28), [new OpenSpan(TimeSpan.FromHours(10), TimeSpan.FromHours(24))])
                .Add(new DateOnly(2026, 12, 31), []), // is far away
        };
        var filler = new FactFiller(Clinic(All with { Hours = hours }), Now);

        var text = filler.Fill("{hours}");

        Assert.Equal(
            "- Monday to Friday: 9:00–17:30\n- Saturday and Sunday: closed\n- Thursday 26 November to Friday 27 November: closed\n- Saturday 28 November: 10:00–midnight",
            text);
    }

    /// <summary>What is no paragraph and no heading stays as it is.</summary>
    private static bool HoldsCode(string text) => Markdig.Markdown.Parse(text).Any(block => block is not Markdig.Syntax.ParagraphBlock);

    private static Passage Passage(string shortAnswer) => new()
    {
        Id = "contact",
        Questions = ["How do I reach you?"],
        ShortAnswer = shortAnswer,
        Source = SourceSpan.WholeFile("passages/contact.md"),
    };

    private static Clinic Clinic(ClinicFacts facts) => new()
    {
        Name = "Massage Rx",
        Booking =
        [
            new BookingLink("psoas-massage", "Book a psoas massage", new Uri("https://clinic.test/psoas")),
            new BookingLink("massage", "Book a massage", new Uri("https://clinic.test/massage")),
        ],
        Contact = "Call us.",
        Region = "US",
        Numbers = ImmutableDictionary<string, string>.Empty,
        Greeting = "Hello.",
        Disclaimer = "No advice.",
        Facts = facts,
    };
}
