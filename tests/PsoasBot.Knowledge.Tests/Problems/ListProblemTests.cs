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
            knowledge/synonyms.txt:2:15: error PB210: a second `=>` on one line
               2 | so-as => soas => psoas
                 |               ^^
            why: it cannot be told which words are to be read as which
            fix: write two lines, each with one `=>`
            """, message);
    }

    [Fact]
    public void A_missing_synonym_is_shown()
    {
        using var folder = new TestFolder().With("synonyms.txt", "psoas, , iliopsoas");

        var message = folder.Only("PB211");

        Assert.Equal("""
            knowledge/synonyms.txt:1:1: error PB211: there is nothing between two of the commas, or on one side of `=>`
               1 | psoas, , iliopsoas
                 | ^^^^^^^^^^^^^^^^^^
            why: an empty word has no meaning to share
            fix: write the missing word, or delete the comma
            """, message);
    }

    [Fact]
    public void An_arrow_that_leads_nowhere_is_shown()
    {
        using var folder = new TestFolder().With("synonyms.txt", "so-as =>");

        var message = folder.Only("PB211");

        Assert.Equal("""
            knowledge/synonyms.txt:1:1: error PB211: there is nothing between two of the commas, or on one side of `=>`
               1 | so-as =>
                 | ^^^^^^^^
            why: an empty word has no meaning to share
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
            knowledge/synonyms.txt:1:{column}: error PB213: `{word}` has neither a letter nor a digit
               1 | {line}
                 | {new string(' ', column - 1)}{new string('^', word.Length)}
            why: nothing of it would be left to search for
            fix: write a word, or delete it and the comma before it
            """, message);
    }

    [Fact]
    public void A_synonym_without_another_is_worth_a_look()
    {
        using var folder = new TestFolder().With("synonyms.txt", "psoas");

        var message = folder.Only("PB212");

        Assert.Equal("""
            knowledge/synonyms.txt:1:1: warning PB212: `psoas` stands alone on its line
               1 | psoas
                 | ^^^^^
            why: a word without a second one changes nothing
            fix: add the words that mean the same, with commas between them, or delete the line
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
            why: nothing that a visitor says would lead to it
            fix: write what people say as bullets that begin with `- `, below the heading
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
            why: the bot would hear this and then have nothing to say
            fix: write the answer as text below the bullets
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
            knowledge/small-talk.md:6:1: error PB222: a second section `thanks`; the first is on line 1
               6 | ## thanks
                 | ^^^^^^^^^
            why: it cannot be told which of the two answers is meant
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
            knowledge/small-talk.md:1:1: error PB223: this stands above the first `## ` heading
               1 | - thank you
                 | ^^^^^^^^^^^
            why: it belongs to no section, so visitors would never see it
            fix: write a heading such as `## greeting` above it
            """, message);
    }
}
