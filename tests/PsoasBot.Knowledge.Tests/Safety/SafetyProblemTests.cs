namespace PsoasBot.Knowledge.Tests.Safety;

public sealed class SafetyProblemTests : IDisposable
{
    private readonly SafetyFolderOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_clinic_without_the_folder_does_not_go_live()
    {
        _folder.DeleteAll();

        Assert.Null(_folder.Read().Lexicon);
        Shows("""
            knowledge/safety: error PB401: there is no folder `safety`
            why: without it nobody who needs an ambulance would be told so, so the knowledge does not go live
            fix: bring the folder back from the last version that had it
            """);
    }

    [Fact]
    public void A_missing_card_is_named()
    {
        _folder.Delete("crisis.md");

        Shows("""
            knowledge/safety/crisis.md: error PB402: the file `crisis.md` is missing
            why: without it nobody who needs an ambulance would be told so, so the knowledge does not go live
            fix: bring `crisis.md` back, under exactly this name
            """);
    }

    [Fact]
    public void An_unknown_setting_and_a_level_in_words_are_shown_where_they_stand()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("level: 3", "level: high\ncolour: red", StringComparison.Ordinal));

        Shows("""
            knowledge/safety/urgent.md:2:8: error PB403: the level `high` is not a whole number from 1
               2 | level: high
                 |        ^^^^
            why: when two cards apply, the lower level is shown
            fix: write `level: 1` for the most pressing card, 2 for the next

            knowledge/safety/urgent.md:3:1: error PB403: a card has no setting `colour`
               3 | colour: red
                 | ^^^^^^
            why: it would be ignored
            fix: the only one is `level`: write that, or delete the line
            """);
    }

    [Fact]
    public void A_card_without_a_level_is_told_the_three_lines_to_write()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("---\nlevel: 3\n---\n", "", StringComparison.Ordinal));

        Shows("""
            knowledge/safety/urgent.md: error PB403: the card has no level
            why: when two cards apply, the lower level is shown, so every card needs one
            fix: write `level: 1` (the most pressing), `level: 2` or `level: 3` between two lines of `---` at the top
            """);
    }

    [Fact]
    public void Two_cards_of_one_level_are_shown()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("level: 3", "level: 2", StringComparison.Ordinal));

        Shows("""
            knowledge/safety/urgent.md: error PB403: the card has level 2, as `crisis.md` has
            why: when both apply, nobody could say which is shown
            fix: give one of the two another level
            """);
    }

    [Fact]
    public void A_card_without_title_text_and_flags_is_told_all_three()
    {
        _folder.Write("urgent.md", "---\nlevel: 3\n---\n");
        _folder.Write("words.md", "# Words\n");

        Shows("""
            knowledge/safety/urgent.md: error PB404: the file has no title
            why: it is the one line that everybody reads
            fix: write one action on a line of its own, such as `# Call {emergency} now`

            knowledge/safety/urgent.md: error PB404: nothing stands under the title
            why: people would see a heading and nothing to do
            fix: write what to do now, below the title and above `## Flags`

            knowledge/safety/urgent.md: error PB407: nothing raises the card
            why: it would never be shown
            fix: write `## Flags` below the text, then a heading for each flag, such as `### E1 Name`
            """);
    }

    [Theory]
    [InlineData("[Book later](https://example.com/book)", "https://example.com/book")]
    [InlineData("See https://example.com", "https://example.com")]
    [InlineData("Press {booking}", "{booking}")]
    public void A_card_may_not_link_to_anything_but_a_telephone(string text, string link)
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("Say when it began.", text, StringComparison.Ordinal));

        var problem = _folder.Read().Problems.First(problem => problem.Code == "PB405");

        Assert.Equal($"the card links to `{link}`", problem.What);
        Assert.Equal((6, text.IndexOf(link, StringComparison.Ordinal) + 1, link.Length), (problem.Span.Line, problem.Span.Column, problem.Span.Length));
    }

    [Fact]
    public void A_telephone_link_is_welcome()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("Say when it began.", "[Call](tel:911) or [text](sms:988).", StringComparison.Ordinal));

        Shows("");
    }

    [Fact]
    public void A_number_that_the_clinic_has_not_is_shown_with_the_one_that_was_meant()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("Say when it began.", "Or call {emergancy}.", StringComparison.Ordinal));

        Shows("""
            knowledge/safety/urgent.md:6:9: error PB406: `clinic.yaml` has no number `emergancy`
               6 | Or call {emergancy}.
                 |         ^^^^^^^^^^^
            why: people would read `{emergancy}` where the number should be
            fix: write `{emergency}`, or add `emergancy:` under `numbers:` in `clinic.yaml`
            """);
    }

    [Fact]
    public void Flags_without_name_without_signs_and_twice_are_shown()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent + "\n### U2\n- {fever}\n\n### U1 Again\n");

        Shows("""
            knowledge/safety/urgent.md:13:1: error PB408: the flag needs an id and a name
               13 | ### U2
                  | ^^^^^^
            why: the id is what the log shows, the name is what staff read
            fix: write both, such as `### E1 Numb between the legs`

            knowledge/safety/urgent.md:16:5: error PB409: the flag `U1` is there twice
               16 | ### U1 Again
                  |     ^^
            why: the log would not tell which of the two was raised
            fix: give this one another id; the first is in safety/urgent.md, line 10

            knowledge/safety/urgent.md:16:5: error PB408: the flag `U1` has no signs
               16 | ### U1 Again
                  |     ^^
            why: nothing a visitor says would raise it
            fix: write what people say below it, one sign a line, each after `- `
            """);
    }

    [Fact]
    public void An_unknown_list_is_shown_with_the_one_that_was_meant()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent + "- {fevr} + pain\n");

        Shows("""
            knowledge/safety/urgent.md:12:3: error PB410: there is no list `fevr`
               12 | - {fevr} + pain
                  |   ^^^^^^
            why: the line could never match what people say
            fix: write `{fever}`
            """);
    }

    [Fact]
    public void Empty_doubled_circular_and_unused_lists_are_shown()
    {
        _folder.Write("words.md", "- stray\n## fever\n- {hot}\n## hot\n- {fever}\n## cold\n## fever\n- chills\n");

        Shows("""
            knowledge/safety/words.md:1:1: error PB416: this line stands under no heading that could use it
               1 | - stray
                 | ^^^^^^^
            why: nothing would be done with it
            fix: move it below the heading of its list or flag

            knowledge/safety/words.md:3:3: error PB413: the list `hot` leads back to itself
               3 | - {hot}
                 |   ^^^^^
            why: looking for it would never end
            fix: delete this line, or write the words themselves

            knowledge/safety/words.md:5:3: error PB413: the list `fever` leads back to itself
               5 | - {fever}
                 |   ^^^^^^^
            why: looking for it would never end
            fix: delete this line, or write the words themselves

            knowledge/safety/words.md:6:4: error PB411: the list `cold` is empty
               6 | ## cold
                 |    ^^^^
            why: whatever uses it could never match
            fix: write its words below it, one a line, each after `- `, or delete the heading

            knowledge/safety/words.md:6:4: warning PB417: nothing uses the list `cold`
               6 | ## cold
                 |    ^^^^
            why: its words raise no card
            fix: write `{cold}` in a sign or in another list, or delete the list

            knowledge/safety/words.md:7:4: error PB412: the list `fever` is there twice in this file
               7 | ## fever
                 |    ^^^^^
            why: it is easy to change one and forget the other
            fix: move these words to line 2 and delete this heading
            """);
    }

    [Fact]
    public void An_unused_list_does_not_keep_the_knowledge_from_going_live()
    {
        _folder.Write("words.md", "## fever\n- fever\n## cold\n- a cold\n");

        var (lexicon, problems) = _folder.Read();

        Assert.NotNull(lexicon);
        Assert.Equal(["PB417"], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_list_of_how_it_is_said_that_is_renamed_is_shown_with_its_name()
    {
        var names = string.Concat(SafetyModifiers.Names.Where(name => name != "cleared").Select(name => $"## {name}\n- {name} words\n"));
        _folder.Write("how-it-is-said.md", names + "## clear\n- recovered\n");

        Shows("""
            knowledge/safety/how-it-is-said.md: error PB414: the list `cleared` is missing
            why: the bot reads by it whether something is denied, over, or meant at all
            fix: bring the heading `## cleared` back, with its words

            knowledge/safety/how-it-is-said.md:33:4: error PB414: this file has no list `clear`
               33 | ## clear
                  |    ^^^^^
            why: the bot knows the lists of this file by their names and would not use this one
            fix: write `## cleared`

            knowledge/safety/how-it-is-said.md:33:4: warning PB417: nothing uses the list `clear`
               33 | ## clear
                  |    ^^^^^
            why: its words raise no card
            fix: write `{clear}` in a sign or in another list, or delete the list
            """);
    }

    [Theory]
    [InlineData("- {fever} +  + pain", "a part of this line is empty")]
    [InlineData("- … hurts", "`… hurts` cannot be looked for")]
    [InlineData("- {fever}+chills", "`{fever}+chills` cannot be looked for")]
    [InlineData("- {fever / chills", "`{fever` cannot be looked for")]
    [InlineData("- fever / / chills", "`/ chills` cannot be looked for")]
    public void A_line_that_cannot_be_read_is_shown(string line, string what)
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent + line + "\n");

        var problem = Assert.Single(_folder.Read().Problems);

        Assert.Equal(("PB415", 12, what), (problem.Code, problem.Span.Line, problem.What));
    }

    [Fact]
    public void Every_code_has_a_page_that_explains_it()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "PsoasBot.sln")))
            root = root.Parent;

        var pages = Path.Combine(root.FullName, "src", "PsoasBot.Knowledge", "Problems");
        var lacking = Enumerable.Range(401, 17).Select(number => $"PB{number}")
            .Where(code => !File.Exists(Path.Combine(pages, code + ".md")) || !File.ReadAllText(Path.Combine(pages, code + ".md")).StartsWith($"# {code}: ", StringComparison.Ordinal));

        Assert.Equal([], lacking);
    }

    private void Shows(string messages) => Assert.Equal(messages, _folder.Messages());
}
