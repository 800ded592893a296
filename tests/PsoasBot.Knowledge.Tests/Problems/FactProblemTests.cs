namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class FactProblemTests
{
    [Theory]
    [InlineData("phone: ask for Ana", """
        knowledge/clinic.yaml:15:8: error PB240: `ask for Ana` is not a phone number
           15 | phone: ask for Ana
              |        ^^^^^^^^^^^
        why: visitors who tap it would call nobody
        fix: write one number of 5 to 15 digits and nothing else, e.g. `+1 555 010 0199`
        """)]
    [InlineData("email: desk at clinic.test", """
        knowledge/clinic.yaml:15:8: error PB241: `desk at clinic.test` is not an e-mail address
           15 | email: desk at clinic.test
              |        ^^^^^^^^^^^^^^^^^^^
        why: what visitors write would reach nobody
        fix: write one address and nothing else, e.g. `desk@clinic.example`
        """)]
    [InlineData("map: maps.test/clinic", """
        knowledge/clinic.yaml:15:6: error PB242: `maps.test/clinic` is not a usable web address
           15 | map: maps.test/clinic
              |      ^^^^^^^^^^^^^^^^
        why: visitors who open the map would get nowhere
        fix: write the full address, starting with `https://` and without a user name
        """)]
    [InlineData("privacy: https://clinic.example/privacy", """
        knowledge/clinic.yaml:15:10: warning PB203: the link goes to `clinic.example`, which is only a placeholder
           15 | privacy: https://clinic.example/privacy
              |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        why: visitors who open the privacy page would get nowhere
        fix: write the address of the clinic's own privacy page
        """)]
    [InlineData("hours:\n  monday: 9:00-17:30", """
        knowledge/clinic.yaml:15:1: error PB243: there are `hours`, but no `timezone`
           15 | hours:
              | ^^^^^
        why: the machine that runs the bot may be anywhere, so it could say `open now` at the wrong time
        fix: add a line such as `timezone: America/New_York`, with the place whose clock the clinic goes by
        """)]
    [InlineData("timezone: EST", """
        knowledge/clinic.yaml:15:11: error PB243: this machine knows no time zone `EST`
           15 | timezone: EST
              |           ^^^
        why: the bot could not tell whether the clinic is open now
        fix: did you mean `America/New_York`?
        """)]
    [InlineData("timezone: los angeles", """
        knowledge/clinic.yaml:15:11: error PB243: this machine knows no time zone `los angeles`
           15 | timezone: los angeles
              |           ^^^^^^^^^^^
        why: the bot could not tell whether the clinic is open now
        fix: did you mean `America/Los_Angeles`?
        """)]
    [InlineData("timezone: Middle/Earth", """
        knowledge/clinic.yaml:15:11: error PB243: this machine knows no time zone `Middle/Earth`
           15 | timezone: Middle/Earth
              |           ^^^^^^^^^^^^
        why: the bot could not tell whether the clinic is open now
        fix: write a continent and a city, e.g. `America/New_York` or `Europe/London`; if that is what it is, the machine lacks the package `tzdata`
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  monday: mornings", """
        knowledge/clinic.yaml:17:11: error PB244: `mornings` is not a time to a time
           17 |   monday: mornings
              |           ^^^^^^^^
        why: visitors would not know when the clinic is open
        fix: write e.g. `9:00-17:30`, `9am-5:30pm`, `9:00-12:00, 14:00-18:00` or `closed`
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  monday: 9:00-12:00, 14:00-5:30", """
        knowledge/clinic.yaml:17:23: error PB245: `14:00-5:30` ends before it begins
           17 |   monday: 9:00-12:00, 14:00-5:30
              |                       ^^^^^^^^^^
        why: visitors would not know when the clinic is open
        fix: did you mean `14:00-17:30`? If it goes past midnight, end the day at `24:00` and start the next day at `0:00`
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  monday: 9pm-2am", """
        knowledge/clinic.yaml:17:11: error PB245: `9pm-2am` ends before it begins
           17 |   monday: 9pm-2am
              |           ^^^^^^^
        why: visitors would not know when the clinic is open
        fix: swap the two times; if it goes past midnight, end the day at `24:00` and start the next day at `0:00`
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  monday: 9:00-13:00, 12:00-17:00", """
        knowledge/clinic.yaml:17:23: error PB245: `12:00-17:00` begins before the time in front of it has ended
           17 |   monday: 9:00-13:00, 12:00-17:00
              |                       ^^^^^^^^^^^
        why: it is unclear when the clinic is open
        fix: write one time for both, or leave a gap between the two
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  monday-friday: 9:00-17:00\n  wednesday: closed", """
        knowledge/clinic.yaml:18:3: error PB246: `wednesday` has hours already, on line 17
           18 |   wednesday: closed
              |   ^^^^^^^^^
        why: only one of the two can be right, and it is unclear which
        fix: write all hours of a day on one line, e.g. `9:00-12:00, 14:00-18:00`, and delete the other line
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  monday: closed\n  exceptions:\n    Christmas: closed", """
        knowledge/clinic.yaml:19:5: error PB247: `Christmas` is not a date
           19 |     Christmas: closed
              |     ^^^^^^^^^
        why: visitors would get the usual hours on a day that has others
        fix: write year, month and day, e.g. `2026-12-25`; for several days, `2026-12-24 to 2027-01-02`
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  monday: closed\n  2026-12-25: closed", """
        knowledge/clinic.yaml:18:3: error PB247: `2026-12-25` is among the weekdays
           18 |   2026-12-25: closed
              |   ^^^^^^^^^^
        why: visitors would get the usual hours on a day that has others
        fix: move the line below `exceptions:`, indented by two more spaces
        """)]
    [InlineData("timezone: Europe/London\nhours:\n  munday: closed", """
        knowledge/clinic.yaml:17:3: error PB101: unknown key `munday`
           17 |   munday: closed
              |   ^^^^^^
        why: the bot would silently ignore it
        fix: did you mean `monday`?
        """)]
    [InlineData("telephone: 555 010 0199", """
        knowledge/clinic.yaml:15:1: error PB101: unknown key `telephone`
           15 | telephone: 555 010 0199
              | ^^^^^^^^^
        why: the bot would silently ignore it
        fix: did you mean `phone`?
        """)]
    [InlineData("currency: GBP\nprices:\n  psoas-massage:\n    60 minutes: from 65", """
        knowledge/clinic.yaml:18:17: error PB248: `from 65` is not a price
           18 |     60 minutes: from 65
              |                 ^^^^^^^
        why: visitors would not know what they have to pay
        fix: write only the amount, e.g. `65` or `65.50`
        """)]
    [InlineData("currency: GBP\nprices:\n  psoas-massage: 65", """
        knowledge/clinic.yaml:17:18: error PB248: `65` is not a length and a price
           17 |   psoas-massage: 65
              |                  ^^
        why: visitors would not know what they get for how much
        fix: below `psoas-massage:`, indented by two spaces, write one line for each length, e.g. `60 minutes: 95`
        """)]
    [InlineData("currency: USD\nprices:\n  psoas-massage:\n    60 minutes: £65", """
        knowledge/clinic.yaml:18:17: error PB248: `£65` is not in `USD`, which is the clinic's `currency`
           18 |     60 minutes: £65
              |                 ^^^
        why: visitors would expect another price than the one they pay
        fix: write only the amount, e.g. `65`, or change the line `currency`
        """)]
    [InlineData("prices:\n  psoas-massage:\n    60 minutes: 65", """
        knowledge/clinic.yaml:15:1: error PB249: there are `prices`, but no `currency`
           15 | prices:
              | ^^^^^^
        why: visitors would see a number and not know of what
        fix: add a line such as `currency: USD`, with the three letters of the currency
        """)]
    [InlineData("currency: £", """
        knowledge/clinic.yaml:15:11: error PB249: there is no currency `£`
           15 | currency: £
              |           ^
        why: visitors would see a number and not know of what
        fix: did you mean `GBP`?
        """)]
    [InlineData("currency: dollars", """
        knowledge/clinic.yaml:15:11: error PB249: there is no currency `dollars`
           15 | currency: dollars
              |           ^^^^^^^
        why: visitors would see a number and not know of what
        fix: write the three letters of the currency, e.g. `USD`, `GBP` or `EUR`
        """)]
    [InlineData("currency: USD\nprices:\n  psoas-masage:\n    60 minutes: 65", """
        knowledge/clinic.yaml:17:3: error PB250: there is no service `psoas-masage`
           17 |   psoas-masage:
              |   ^^^^^^^^^^^^
        why: visitors cannot book it, so its price would confuse them
        fix: did you mean `psoas-massage`?
        """)]
    [InlineData("currency: USD\nprices:\n  psoas-massage:\n    long: 65", """
        knowledge/clinic.yaml:18:5: error PB251: `long` is not how long a service takes
           18 |     long: 65
              |     ^^^^
        why: visitors would not know what they get for the price
        fix: write minutes or hours, e.g. `60 minutes` or `1 hour 30 minutes`
        """)]
    [InlineData("currency: USD\nprices:\n  psoas-massage:\n    60 minutes: 65\n    1 hour: 70", """
        knowledge/clinic.yaml:19:5: error PB251: there is a price for `1 hour` already
           19 |     1 hour: 70
              |     ^^^^^^
        why: only one of the two can be right, and it is unclear which
        fix: delete one of the two lines
        """)]
    public void A_fact_that_cannot_be_used_is_shown_with_its_cure(string yaml, string message)
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes).With("clinic.yaml", $"{Good.Clinic}{yaml}\n");
        var code = message.Split(' ')[2].TrimEnd(':');

        var shown = folder.Only(code);

        Assert.Equal(message, shown);
    }

    [Fact]
    public void One_problem_is_said_once()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes)
            .With("clinic.yaml", $"{Good.Clinic}timezone: nowhere at all\nhours:\n  monday: 9:00-17:30\ncurrency: euros\nprices:\n  psoas-massage:\n    60 minutes: £65\n");

        var codes = folder.Codes();

        Assert.Equal("PB243 PB249", codes);
    }
}
