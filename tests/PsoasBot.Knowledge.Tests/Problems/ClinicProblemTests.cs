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
            why: a visitor would not be told that this is an automated assistant
            fix: add a line such as `greeting: Hello, I am an automated assistant, not a clinician`
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
            why: the urgent cards could not say whom to call
            fix: add below it a line such as `crisis: 988`, with the number that holds where the clinic is
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
            why: answers would carry no booking link
            fix: add below it a line such as `link: https://clinic.example/book`
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
            knowledge/clinic.yaml:6:11: error PB202: `clinic.test/psoas` is not a whole web address
               6 |     link: clinic.test/psoas
                 |           ^^^^^^^^^^^^^^^^^
            why: a visitor who wants to book would get nothing
            fix: write the whole address, beginning with `https://`, without a user name in it
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
            knowledge/clinic.yaml:6:11: error PB202: `http://clinic.test/psoas` is not a whole web address
               6 |     link: http://clinic.test/psoas
                 |           ^^^^^^^^^^^^^^^^^^^^^^^^
            why: a visitor who wants to book would get nothing
            fix: write the whole address, beginning with `https://`, without a user name in it
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
            knowledge/clinic.yaml:6:11: error PB202: `https://ana@clinic.test/psoas` is not a whole web address
               6 |     link: https://ana@clinic.test/psoas
                 |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: a visitor who wants to book would get nothing
            fix: write the whole address, beginning with `https://`, without a user name in it
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
            knowledge/clinic.yaml:5:11: error PB202: `{booking-page}` stands for the key `booking-page`, which is missing
               5 |     link: {booking-page}/psoas
                 |           ^^^^^^^^^^^^^^^^^^^^
            why: a visitor who wants to book would get nothing
            fix: add a line such as `booking-page: https://clinic.example/book`, or write the whole address here
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
            knowledge/clinic.yaml:2:15: error PB202: `call us` is not a whole web address
               2 | booking-page: call us
                 |               ^^^^^^^
            why: a visitor who wants to book would get nothing
            fix: write the whole address, beginning with `https://`, without a user name in it
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
            knowledge/clinic.yaml:2:15: warning PB203: the link leads to `booking.example`, which stands for an address yet to be filled in
               2 | booking-page: https://booking.example/massage-rx
                 |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: a visitor who wants to book would get nothing
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
            knowledge/clinic.yaml:10:14: error PB204: `call us` is not a telephone number
               10 |   emergency: call us
                  |              ^^^^^^^
            why: a visitor in need would be told to call it
            fix: write only the number, e.g. `911` or `+1 555 010 0199`
            """, message);
    }
}
