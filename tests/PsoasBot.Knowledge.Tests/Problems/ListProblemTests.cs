namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class ListProblemTests
{
    [Fact]
    public void A_second_arrow_is_shown()
    {
        using var folder = new TestFolder().With("synonyms.txt", """
            # heard
            so-as => soas => psoas
            """);

        var message = folder.Only("PB210");

        Assert.Equal("""
            knowledge/synonyms.txt:2:15: error PB210: this is the second `=>` on the line
               2 | so-as => soas => psoas
                 |               ^^
            why: it is unclear which words are read as which
            fix: write two lines with one `=>` each
            """, message);
    }

    [Fact]
    public void A_missing_synonym_is_shown()
    {
        using var folder = new TestFolder().With("synonyms.txt", "psoas, , iliopsoas");

        var message = folder.Only("PB211");

        Assert.Equal("""
            knowledge/synonyms.txt:1:1: error PB211: a word is missing next to a comma or `=>`
               1 | psoas, , iliopsoas
                 | ^^^^^^^^^^^^^^^^^^
            why: an empty word means nothing
            fix: write the missing word, or delete the comma
            """, message);
    }

    [Fact]
    public void An_arrow_that_leads_nowhere_is_shown()
    {
        using var folder = new TestFolder().With("synonyms.txt", "so-as =>");

        var message = folder.Only("PB211");

        Assert.Equal("""
            knowledge/synonyms.txt:1:1: error PB211: a word is missing next to a comma or `=>`
               1 | so-as =>
                 | ^^^^^^^^
            why: an empty word means nothing
            fix: write the missing word, or delete the comma
            """, message);
    }

    [Theory]
    [InlineData("pain, ache, --", 13, "--")]
    [InlineData("ache =>  ```", 10, "```")]
    [InlineData("⚡, ache => pain", 1, "⚡")]
    public void A_synonym_without_letters_is_shown(string line, int column, string word)
    {
        using var folder = new TestFolder().With("synonyms.txt", line);

        var message = folder.Only("PB213");

        Assert.Equal($"""
            knowledge/synonyms.txt:1:{column}: error PB213: `{word}` has no letter or digit
               1 | {line}
                 | {new string(' ', column - 1)}{new string('^', word.Length)}
            why: there would be nothing left to search for
            fix: write a word, or delete it together with its comma
            """, message);
    }

    [Fact]
    public void A_synonym_without_another_is_worth_a_look()
    {
        using var folder = new TestFolder().With("synonyms.txt", "psoas");

        var message = folder.Only("PB212");

        Assert.Equal("""
            knowledge/synonyms.txt:1:1: warning PB212: `psoas` is alone on its line
               1 | psoas
                 | ^^^^^
            why: a single word changes nothing
            fix: add words that mean the same, separated by commas, or delete the line
            """, message);
    }

    [Fact]
    public void Small_talk_that_nobody_says_is_shown()
    {
        using var folder = new TestFolder().With("small-talk.md", """
            # Small talk

            ## thanks

            You are welcome.
            """);

        var message = folder.Only("PB220");

        Assert.Equal("""
            knowledge/small-talk.md:3:1: error PB220: the section `thanks` has no bullets
               3 | ## thanks
                 | ^^^^^^^^^
            why: nothing a visitor says would match it
            fix: below the heading, write what people say as bullets that start with `- `
            """, message);
    }

    [Fact]
    public void Small_talk_with_nothing_to_say_is_shown()
    {
        using var folder = new TestFolder().With("small-talk.md", """
            ## thanks
            - thank you
            """);

        var message = folder.Only("PB221");

        Assert.Equal("""
            knowledge/small-talk.md:1:1: error PB221: the section `thanks` has no answer
               1 | ## thanks
                 | ^^^^^^^^^
            why: the bot would recognise this and have nothing to say
            fix: write the answer below the bullets, as plain text
            """, message);
    }

    [Fact]
    public void Small_talk_that_stands_twice_is_shown_the_second_time()
    {
        using var folder = new TestFolder().With("small-talk.md", """
            ## thanks
            - thank you

            Welcome.

            ## thanks
            - cheers

            Welcome.
            """);

        var message = folder.Only("PB222");

        Assert.Equal("""
            knowledge/small-talk.md:6:1: error PB222: duplicate section `thanks`; the first is on line 1
               6 | ## thanks
                 | ^^^^^^^^^
            why: it is unclear which of the two answers to give
            fix: put both under one heading
            """, message);
    }

    [Fact]
    public void Small_talk_without_a_heading_is_shown()
    {
        using var folder = new TestFolder().With("small-talk.md", """
            - thank you

            Welcome.
            """);

        var message = folder.Only("PB223");

        Assert.Equal("""
            knowledge/small-talk.md:1:1: error PB223: this is above the first `## ` heading
               1 | - thank you
                 | ^^^^^^^^^^^
            why: it belongs to no section, so visitors would never see it
            fix: add a heading such as `## greeting` above it
            """, message);
    }

    [Fact]
    public void A_misspelt_question_that_is_not_covered_is_worth_a_look()
    {
        using var folder = new TestFolder().With("not-covered.txt", """
            # other joints
              my sholder hurts
            """);

        var message = folder.Only("PB027");

        Assert.Equal("""
            knowledge/not-covered.txt:2:6: warning PB027: `sholder` looks misspelt
               2 |   my sholder hurts
                 |      ^^^^^^^
            why: the bot copes with visitors' typos, but a misspelt wording teaches it the wrong word
            fix: did you mean `shoulder`? If the word is right, leave it
            """, message);
    }

    [Fact]
    public void Misspelt_small_talk_is_worth_a_look()
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic).With("passages/causes.md", Good.Causes).With("small-talk.md", """
            ## greeting
            - good mornign

            Hello.
            """);

        var message = folder.Only("PB027");

        Assert.Equal("""
            knowledge/small-talk.md:2:8: warning PB027: `mornign` looks misspelt
               2 | - good mornign
                 |        ^^^^^^^
            why: the bot copes with visitors' typos, but a misspelt wording teaches it the wrong word
            fix: did you mean `morning`? If the word is right, leave it
            """, message);
    }

    [Fact]
    public void A_list_of_what_is_not_covered_that_nobody_can_read_is_worth_a_look()
    {
        using var folder = new TestFolder().With("not-covered.txt", "# other joints\n" + string.Concat(Enumerable.Range(1, 301).Select(number => $"what about {number}\n")));

        var message = folder.Only("PB230");

        Assert.Equal("""
            knowledge/not-covered.txt: warning PB230: the list has 301 questions
            why: more than 300 are too many to review before a change, and the bot understands other wordings on its own
            fix: keep the 300 that differ most
            """, message);
    }
}
