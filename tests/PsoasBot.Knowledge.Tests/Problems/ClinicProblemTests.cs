namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class ClinicProblemTests
{
    [Fact]
    public void A_clinic_without_a_greeting_is_told_what_to_add()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("greeting: Hello, I am automated\n", "", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB201");

        Assert.Equal("""
            knowledge/clinic.yaml: error PB201: `greeting` is missing
            why: visitors would not know that they are talking to an automated assistant
            fix: add a line such as `greeting: Hello, I am an automated assistant, not a clinician`
            """, message);
    }

    [Fact]
    public void A_clinic_without_a_region_is_told_what_to_add()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("region: US\n", "", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB201");

        Assert.Equal("""
            knowledge/clinic.yaml: error PB201: `region` is missing
            why: nobody could check that the numbers are right for where the clinic is
            fix: add a line such as `region: US`
            """, message);
    }

    [Fact]
    public void A_clinic_without_a_number_is_told_where_to_add_it()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("  crisis: 988\n", "", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB201");

        Assert.Equal("""
            knowledge/clinic.yaml:9:1: error PB201: `crisis` is missing
               9 | numbers:
                 | ^^^^^^^
            why: urgent cards could not say who to call
            fix: add a line below it, such as `crisis: 988`, with the number for where the clinic is
            """, message);
    }

    [Fact]
    public void A_service_that_nobody_can_name_is_told_a_better_label()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("label: Book a psoas massage", "label: Book now", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB205");

        Assert.Equal("""
            knowledge/clinic.yaml:4:3: warning PB205: the label `Book now` names no service
               4 |   psoas-massage:
                 |   ^^^^^^^^^^^^^
            why: visitors book a service by naming it, and this one they could not
            fix: write a label such as `Book a sports massage`, with a name that no other service has
            """, message);
    }

    [Fact]
    public void A_service_without_a_link_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("    link: {booking-page}/psoas\n", "", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB201");

        Assert.Equal("""
            knowledge/clinic.yaml:4:3: error PB201: `link` is missing
               4 |   psoas-massage:
                 |   ^^^^^^^^^^^^^
            why: answers would have no booking link
            fix: add a line below it, such as `link: https://clinic.example/book`
            """, message);
    }

    [Fact]
    public void A_booking_link_without_its_beginning_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("    link: {booking-page}/psoas", "    link: clinic.test/psoas", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB202");

        Assert.Equal("""
            knowledge/clinic.yaml:6:11: error PB202: `clinic.test/psoas` is not a usable web address
               6 |     link: clinic.test/psoas
                 |           ^^^^^^^^^^^^^^^^^
            why: visitors who want to book would get nowhere
            fix: write the full address, starting with `https://` and without a user name
            """, message);
    }

    [Fact]
    public void A_booking_link_over_an_open_line_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("    link: {booking-page}/psoas", "    link: http://clinic.test/psoas", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB202");

        Assert.Equal("""
            knowledge/clinic.yaml:6:11: error PB202: `http://clinic.test/psoas` is not a usable web address
               6 |     link: http://clinic.test/psoas
                 |           ^^^^^^^^^^^^^^^^^^^^^^^^
            why: visitors who want to book would get nowhere
            fix: write the full address, starting with `https://` and without a user name
            """, message);
    }

    [Fact]
    public void A_booking_link_with_a_user_name_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("    link: {booking-page}/psoas", "    link: https://ana@clinic.test/psoas", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB202");

        Assert.Equal("""
            knowledge/clinic.yaml:6:11: error PB202: `https://ana@clinic.test/psoas` is not a usable web address
               6 |     link: https://ana@clinic.test/psoas
                 |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: visitors who want to book would get nowhere
            fix: write the full address, starting with `https://` and without a user name
            """, message);
    }

    [Fact]
    public void A_booking_page_that_is_missing_is_shown_where_it_is_used()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("booking-page: https://clinic.test/book\n", "", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB202");

        Assert.Equal("""
            knowledge/clinic.yaml:5:11: error PB202: `{booking-page}` refers to the key `booking-page`, which is missing
               5 |     link: {booking-page}/psoas
                 |           ^^^^^^^^^^^^^^^^^^^^
            why: visitors who want to book would get nowhere
            fix: add a line such as `booking-page: https://clinic.example/book`, or write the full address here
            """, message);
    }

    [Fact]
    public void A_booking_page_that_is_none_is_shown_once()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("booking-page: https://clinic.test/book\nbooking:", "booking-page: call us\nbooking:\n  massage:\n    label: Book\n    link: {booking-page}", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB202");

        Assert.Equal("""
            knowledge/clinic.yaml:2:15: error PB202: `call us` is not a usable web address
               2 | booking-page: call us
                 |               ^^^^^^^
            why: visitors who want to book would get nowhere
            fix: write the full address, starting with `https://` and without a user name
            """, message);
    }

    [Fact]
    public void A_placeholder_is_worth_a_look()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("booking-page: https://clinic.test/book", "booking-page: https://booking.example/massage-rx", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB203");

        Assert.Equal("""
            knowledge/clinic.yaml:2:15: warning PB203: the link goes to `booking.example`, which is only a placeholder
               2 | booking-page: https://booking.example/massage-rx
                 |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: visitors who want to book would get nowhere
            fix: write the address of the clinic's own booking page
            """, message);
    }

    [Fact]
    public void An_emergency_number_without_digits_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("  emergency: 911", "  emergency: call us", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB204");

        Assert.Equal("""
            knowledge/clinic.yaml:10:14: error PB204: `call us` is not a phone number
               10 |   emergency: call us
                  |              ^^^^^^^
            why: people in an emergency would see it as the number to call
            fix: write only the number, starting with a digit or `+`, e.g. `911` or `+1 555 010 0199`
            """, message);
    }

    [Theory]
    [InlineData("+1 (555) 010.0199", true)]
    [InlineData("555-010-0199", true)]
    [InlineData("(555) 010-0199", false)]
    public void An_emergency_number_starts_with_a_digit_or_a_plus(string number, bool isFine)
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("  emergency: 911", $"  emergency: {number}", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var isShown = folder.Read().Problems.Any(problem => problem.Code == "PB204");

        Assert.Equal(isFine, !isShown);
    }
}
