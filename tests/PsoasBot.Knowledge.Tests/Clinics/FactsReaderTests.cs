using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Tests.Clinics;

public sealed class FactsReaderTests
{
    [Fact]
    public void All_facts_are_read()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes).With("clinic.yaml", Good.Clinic + """
            phone: +1 (555) 010-0199
            email: desk@clinic.test
            address:
              - 12 Main Street, Suite 3
              - Springfield, IL 62701
            map: https://maps.test/clinic
            timezone: America/Chicago
            hours:
              monday-thursday: 9:00-12:00, 14:00-17:30
              friday: 9am to 1pm
              exceptions:
                2026-12-24 to 2026-12-25: closed
                2026-12-31: 10:00-12:00
            currency: usd
            prices:
              psoas-massage:
                60 minutes: 95
                1.5 hours: $135.50
            cancellation: Cancel a day before, free of charge
            parking: Behind the house!
            access: Two steps.
            payment: cash, card
            languages: [English, Spanish]
            privacy: https://clinic.test/privacy

            """);

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        var facts = reading.Content!.Clinic!.Facts;
        Assert.Equal(("+1 (555) 010-0199", "desk@clinic.test"), (facts.Phone, facts.Email));
        Assert.Equal((string[])["12 Main Street, Suite 3", "Springfield, IL 62701"], facts.Address);
        Assert.Equal((new Uri("https://maps.test/clinic"), new Uri("https://clinic.test/privacy")), (facts.Map, facts.Privacy));
        Assert.Equal("USD", facts.Currency);
        Assert.Equal((Price[])[new(60, 95m), new(90, 135.50m)], Assert.Single(facts.Prices, service => service.Service == "psoas-massage").Prices);
        Assert.Equal(("Cancel a day before, free of charge.", "Behind the house!", "Two steps."), (facts.Cancellation, facts.Parking, facts.Access));
        Assert.Equal((string[])["cash", "card"], facts.Payment);
        Assert.Equal((string[])["English", "Spanish"], facts.Languages);
        var hours = facts.Hours!;
        Assert.Equal(("America/Chicago", true), (hours.Zone.Id, hours.IsTwelveHour));
        Assert.Equal((OpenSpan[])[Span(9, 12), Span(14, 17.5)], hours.On(new DateOnly(2026, 12, 3)));
        Assert.Equal((OpenSpan[])[Span(9, 13)], hours.On(new DateOnly(2026, 12, 4)));
        Assert.Empty(hours.On(new DateOnly(2026, 12, 5)));
        Assert.Empty(hours.On(new DateOnly(2026, 12, 25)));
        Assert.Equal((OpenSpan[])[Span(10, 12)], hours.On(new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public void A_clinic_without_facts_has_none()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes).With("clinic.yaml", Good.Clinic);

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        var facts = reading.Content!.Clinic!.Facts;
        Assert.All((object?[])[facts.Phone, facts.Email, facts.Map, facts.Hours, facts.Currency, facts.Cancellation, facts.Parking, facts.Access, facts.Privacy], Assert.Null);
        Assert.Equal((0, 0, 0, 0), (facts.Address.Length, facts.Prices.Length, facts.Payment.Length, facts.Languages.Length));
    }

    [Theory]
    [InlineData("9:00-17:30", 9, 17.5)]
    [InlineData("9-17", 9, 17)]
    [InlineData("09.00 – 17.30", 9, 17.5)]
    [InlineData("9am-5:30pm", 9, 17.5)]
    [InlineData("9:00 a.m. to 5 p.m.", 9, 17)]
    [InlineData("9-5pm", 9, 17)]
    [InlineData("1-5pm", 13, 17)]
    [InlineData("12pm-1pm", 12, 13)]
    [InlineData("18:00-24:00", 18, 24)]
    [InlineData("18:00-0:00", 18, 24)]
    [InlineData("9:00-12:00, 12:00-17:00", 9, 17)]
    public void Hours_are_read_as_people_write_them(string text, double from, double to)
    {
        var hours = Hours($"  monday: {text}\n");

        var spans = hours.Week[DayOfWeek.Monday];

        Assert.Equal((OpenSpan[])[Span(from, to)], spans);
    }

    [Theory]
    [InlineData("Mon-Fri", "Monday Tuesday Wednesday Thursday Friday")]
    [InlineData("monday to wednesday", "Monday Tuesday Wednesday")]
    [InlineData("saturday-monday", "Saturday Sunday Monday")]
    [InlineData("tue, thursdays and Sat", "Tuesday Thursday Saturday")]
    [InlineData("weekdays", "Monday Tuesday Wednesday Thursday Friday")]
    [InlineData("weekend", "Saturday Sunday")]
    public void Days_are_read_as_people_write_them(string key, string days)
    {
        var hours = Hours($"  {key}: 9:00-10:00\n");

        var read = hours.Week.Keys.ToHashSet();

        Assert.Equal(days.Split(' ').Select(Enum.Parse<DayOfWeek>).ToHashSet(), read);
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("60 min", 60)]
    [InlineData("90-minute", 90)]
    [InlineData("1 hour", 60)]
    [InlineData("1h30", 90)]
    [InlineData("1 hour and 30 minutes", 90)]
    public void Lengths_are_read_as_people_write_them(string length, int minutes)
    {
        var prices = Prices($"    {length}: 95\n");

        var read = prices.Single().Minutes;

        Assert.Equal(minutes, read);
    }

    [Theory]
    [InlineData("65", 65)]
    [InlineData("65.50", 65.5)]
    [InlineData("65,50", 65.5)]
    [InlineData("\"$65\"", 65)]
    [InlineData("65 USD", 65)]
    [InlineData("$ 1,200", 1200)]
    public void Prices_are_read_as_people_write_them(string price, double amount)
    {
        var prices = Prices($"    60 minutes: {price}\n");

        var read = prices.Single().Amount;

        Assert.Equal((decimal)amount, read);
    }

    [Theory]
    [InlineData(" 60 minutes: 95, 90 minutes: 135\n")]
    [InlineData("\n    - 60 minutes: 95\n    - 90 minutes: 135\n")]
    [InlineData("\n    60 minutes: 95\n    90 minutes: 135\n")]
    public void Prices_may_be_on_one_line_a_list_or_keys(string below)
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes)
            .With("clinic.yaml", $"{Good.Clinic}currency: USD\nprices:\n  psoas-massage:{below}");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal((Price[])[new(60, 95), new(90, 135)], Assert.Single(reading.Content!.Clinic!.Facts.Prices).Prices);
    }

    [Theory]
    [InlineData("address: 12 Main Street, Springfield\n", "12 Main Street, Springfield")]
    [InlineData("address: |\n  12 Main Street\n  Springfield\n", "12 Main Street|Springfield")]
    public void An_address_may_be_one_line_or_several(string yaml, string lines)
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes).With("clinic.yaml", Good.Clinic + yaml);

        var address = folder.Read().Content!.Clinic!.Facts.Address;

        Assert.Equal(lines.Split('|'), address);
    }

    [Theory]
    [InlineData("Book a Swedish massage", "Swedish massage")]
    [InlineData("Sports massage", "Psoas massage")]
    [InlineData("Book ", "Psoas massage")]
    public void A_service_is_named_by_its_label_or_else_by_its_key(string label, string name)
    {
        var link = new BookingLink("psoas-massage", label, new Uri("https://clinic.test"));

        var service = link.Service;

        Assert.Equal(name, service);
    }

    private static OpeningHours Hours(string days)
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes)
            .With("clinic.yaml", $"{Good.Clinic}timezone: Europe/London\nhours:\n{days}");
        var reading = folder.Read();
        Assert.Empty(reading.Problems);
        return reading.Content!.Clinic!.Facts.Hours!; // there are no problems
    }

    private static ImmutableArray<Price> Prices(string lengths)
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes)
            .With("clinic.yaml", $"{Good.Clinic}currency: USD\nprices:\n  psoas-massage:\n{lengths}");
        var reading = folder.Read();
        Assert.Empty(reading.Problems);
        return Assert.Single(reading.Content!.Clinic!.Facts.Prices).Prices; // likewise
    }

    private static OpenSpan Span(double from, double to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));
}
