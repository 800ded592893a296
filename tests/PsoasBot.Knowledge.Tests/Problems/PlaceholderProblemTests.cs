namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class PlaceholderProblemTests
{
    [Theory]
    [InlineData("Call {tel}.", "PB040", """
        knowledge/passages/causes.md:3:6: error PB040: there is no fact `{tel}`
           3 | Call {tel}.
             |      ^^^^^
        why: visitors would see the braces
        fix: did you mean `{phone}`?
        """)]
    [InlineData("It costs {price}.", "PB040", """
        knowledge/passages/causes.md:3:10: error PB040: there is no fact `{price}`
           3 | It costs {price}.
             |          ^^^^^^^
        why: visitors would see the braces
        fix: use `{phone}`, `{email}`, `{address}`, `{map}`, `{hours}`, `{open-now}`, `{prices}`, `{price:SERVICE}`, `{cancellation}`, `{parking}`, `{access}`, `{payment}`, `{languages}` or `{privacy}`; for a brace that is text, write `\{`
        """)]
    [InlineData("It costs {price:psoas-masage}.", "PB040", """
        knowledge/passages/causes.md:3:10: error PB040: there is no service `psoas-masage`, so it has no price
           3 | It costs {price:psoas-masage}.
             |          ^^^^^^^^^^^^^^^^^^^^
        why: visitors would not know what they have to pay
        fix: did you mean `{price:psoas-massage}`?
        """)]
    [InlineData("It [costs]({prices}).", "PB025", """
        knowledge/passages/causes.md:3:4: error PB025: the link `{prices}` does not work from a chat
           3 | It [costs]({prices}).
             |    ^^^^^^^^^^^^^^^^^
        why: visitors who click it get nothing
        fix: write the full address, starting with `https://`, `mailto:`, `tel:` or `sms:`
        """)]
    public void A_name_that_is_no_fact_is_shown(string answer, string code, string message)
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic)
            .With("passages/causes.md", Good.Causes.Replace("Long hours of sitting.", answer, StringComparison.Ordinal));

        var shown = folder.Only(code);

        Assert.Equal(message, shown);
    }

    [Fact]
    public void A_fact_in_a_question_is_shown()
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic)
            .With("passages/causes.md", Good.Causes.Replace("- what makes it stiff", "- are you there at {hours}", StringComparison.Ordinal));

        var shown = folder.Only("PB041");

        Assert.Equal("""
            knowledge/passages/causes.md:6:3: error PB041: the question names the fact `{hours}`
               6 | - are you there at {hours}
                 |   ^^^^^^^^^^^^^^^^^^^^^^^^
            why: facts belong into answers; visitors would see the braces
            fix: write the question in words, and the fact in its answer
            """, shown);
    }

    [Fact]
    public void Links_may_open_a_fact()
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic + "phone: 555 010 0199\nmap: https://maps.test/a\n")
            .With("passages/causes.md", Good.Causes.Replace("Long hours", "[The map]({map}), [call us](tel:{phone}). Long hours", StringComparison.Ordinal));

        var codes = folder.Codes();

        Assert.Equal("", codes);
    }

    [Fact]
    public void Braces_of_an_imported_table_are_its_own_and_only_a_price_of_nothing_is_worth_a_look()
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic)
            .With("passages/table.tsv", "Question\tAnswer\tQnaId\nhow do I write a set\tWith {braces}\t1\nhow much is it\t{price:nothing}\t2\n");

        var problems = folder.Read().Problems.Select(problem => $"{problem.Severity} {problem.Code}");

        Assert.Equal(["Warning PB040"], problems);
    }

    [Fact]
    public void Facts_that_passages_name_and_the_clinic_lacks_are_one_note()
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic + "phone: 555 010 0199\n")
            .With("passages/causes.md", Good.Causes.Replace("Long hours", "{phone} {open-now} {email} {hours} {price:psoas-massage} Long hours", StringComparison.Ordinal));

        var shown = folder.Read().Show("knowledge");

        Assert.Equal("""
            knowledge may go live: 1 passage, 3 wordings
            note: passages name facts that clinic.yaml does not have, so visitors are told to ask: email, hours, prices

            """, shown);
    }

    [Fact]
    public void Drafts_and_bare_tables_miss_no_facts()
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic).With("passages/causes.md", Good.Causes)
            .With("passages/draft.md", $"---\nstatus: draft\n---\n{Good.Signs.Replace("It hurts.", "Call {phone}.", StringComparison.Ordinal)}");
        using var bare = new TestFolder().With("passages/causes.md", Good.Causes.Replace("Long hours", "{phone}. Long hours", StringComparison.Ordinal));

        var missing = folder.Read().MissingFacts.Concat(bare.Read().MissingFacts);

        Assert.Empty(missing);
    }
}
