using PsoasBot.Knowledge.Clinics;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Tests.Clinics;

public sealed class ClinicReaderTests
{
    [Fact]
    public void A_clinic_is_read_in_staffs_own_words()
    {
        var file = new SourceFile("clinic.yaml", """
            # who we are
            name: Massage Rx: the "best"
            booking-page: https://clinic.test/book/
            booking:
              # the first is the usual one
              psoas-massage:
                label: Book a psoas massage
                link: {booking-page}/psoas
              massage:
                label: Book a massage
                link: http://localhost:3978/book
            contact: Call us at [+1 555](tel:+1555)
            region: US
            numbers:
              emergency: 911
              urgent: your doctor's office
              crisis: 988
            greeting: Hello, I am automated:
              ask me anything
            disclaimer: >
              General information,
              not advice.
            """);
        var problems = new List<Problem>();

        var clinic = ClinicReader.Read(file, problems).Clinic!;

        Assert.Empty(problems);
        Assert.Equal("Massage Rx: the \"best\"", clinic.Name);
        Assert.Equal(
            (BookingLink[])
            [
                new BookingLink("psoas-massage", "Book a psoas massage", new Uri("https://clinic.test/book/psoas")),
                new BookingLink("massage", "Book a massage", new Uri("http://localhost:3978/book")),
            ],
            clinic.Booking);
        Assert.Equal("Call us at [+1 555](tel:+1555)", clinic.Contact);
        Assert.Equal("US", clinic.Region);
        Assert.Equal(("911", "your doctor's office", "988"), (clinic.Numbers["emergency"], clinic.Numbers["urgent"], clinic.Numbers["crisis"]));
        Assert.Equal("Hello, I am automated: ask me anything", clinic.Greeting);
        Assert.Equal("General information, not advice.", clinic.Disclaimer);
    }

    [Fact]
    public void A_clinic_that_cannot_be_understood_blames_no_passage_for_its_booking_key()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("region: US", "  region: US", StringComparison.Ordinal))
            .With("passages/causes.md", $"---\nbooking: psoas-massage\n---\n{Good.Causes}");

        var codes = folder.Codes();

        Assert.Equal("PB106", codes);
    }

    [Fact]
    public void A_number_that_is_missing_is_said_once()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("  crisis: 988\n", "", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "knowledge", "safety")))
            folder.With($"safety/{Path.GetFileName(file)}", File.ReadAllBytes(file));

        var codes = folder.Codes();

        Assert.Equal("PB201", codes);
    }

    [Fact]
    public void A_number_for_poisoning_may_be_named()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("  crisis: 988\n", "  crisis: 988\n  poison: 1-800-222-1222\n", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var content = folder.Read().Content!;

        Assert.Equal("1-800-222-1222", content.Clinic!.Numbers["poison"]);
        Assert.Equal("Call 1-800-222-1222 now", content.Safety.Cards.Single(card => card.Id == "poison").Title);
    }

    [Fact]
    public void A_folder_without_a_clinic_does_not_look_at_booking_keys()
    {
        using var folder = new TestFolder().With("passages/causes.md", $"---\nbooking: psoas-massage\n---\n{Good.Causes}");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        Assert.Null(reading.Content!.Clinic);
    }
}
