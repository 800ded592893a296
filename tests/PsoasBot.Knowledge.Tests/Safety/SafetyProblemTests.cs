namespace PsoasBot.Knowledge.Tests.Safety;

public sealed class SafetyProblemTests : IDisposable
{
    private readonly SafetyFolderOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_card_is_named()
    {
        _folder.Delete("crisis.md");

        Shows("""
            knowledge/safety/crisis.md: error PB402: the file `crisis.md` is missing
            why: the safety cards are incomplete without it, so the knowledge does not go live
            fix: put `crisis.md` back, with exactly this name
            """);
    }

    [Fact]
    public void An_unknown_setting_and_a_level_in_words_are_shown_where_they_stand()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("level: 4", "level: high\ncolour: red", StringComparison.Ordinal));

        Shows("""
            knowledge/safety/urgent.md:2:8: error PB403: the level `high` is not a whole number of 1 or more
               2 | level: high
                 |        ^^^^
            why: when two cards apply, people see the one with the lower level
            fix: write `level: 1` for the most urgent card, 2 for the next

            knowledge/safety/urgent.md:3:1: error PB403: cards have no setting `colour`
               3 | colour: red
                 | ^^^^^^
            why: it would be ignored
            fix: the only setting is `level`: write that, or delete the line
            """);
    }

    [Fact]
    public void A_card_without_a_level_is_told_the_three_lines_to_write()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("---\nlevel: 4\n---\n", "", StringComparison.Ordinal));

        Shows("""
            knowledge/safety/urgent.md: error PB403: the card has no level
            why: when two cards apply, people see the one with the lower level, so each card needs a level
            fix: at the top, between two `---` lines, write `level: 1` (the most urgent), `level: 2` and so on
            """);
    }

    [Fact]
    public void Two_cards_of_one_level_are_shown()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("level: 4", "level: 3", StringComparison.Ordinal));

        Shows("""
            knowledge/safety/urgent.md: error PB403: the card has level 3, the same as `crisis.md`
            why: when both apply, it is unclear which one people see
            fix: give one of the two a different level
            """);
    }

    [Fact]
    public void A_card_without_title_text_and_signs_is_told_all_three()
    {
        _folder.Write("urgent.md", "---\nlevel: 4\n---\n");

        Shows("""
            knowledge/safety/urgent.md: error PB404: the file has no title
            why: it is the one line that everybody reads
            fix: write the one thing to do on its own line, such as `# Call {emergency} now`

            knowledge/safety/urgent.md: error PB404: there is no text below the title
            why: people would see a heading and not know what to do
            fix: write what to do now, below the title and above `## Signs`

            knowledge/safety/urgent.md: error PB407: the card has no signs
            why: nobody would ever see it
            fix: write `## Signs` below the text, then a heading for each sign, such as `### chest Chest pain`
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
            why: people would see `{emergancy}` instead of a number
            fix: write `{emergency}`, or add `emergancy:` under `numbers:` in `clinic.yaml`
            """);
    }

    [Fact]
    public void Flags_of_an_earlier_version_are_shown_once_and_not_read()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("## Signs", "## Flags", StringComparison.Ordinal) + "- {fever} + {sore} unless {cold}\n");

        Shows("""
            knowledge/safety/urgent.md:8:4: error PB407: the list of flags is from an earlier version
               8 | ## Flags
                 |    ^^^^^
            why: the bot does not read flags, so nobody would ever see the card
            fix: write `## Signs`, and below it a heading and plain phrases for each sign; `check --explain PB407` shows an example
            """);
    }

    [Fact]
    public void Signs_without_name_without_phrases_and_twice_are_shown()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("clot One leg swollen", "clot", StringComparison.Ordinal) + "\n### clot Again\n");

        Shows("""
            knowledge/safety/urgent.md:10:1: error PB408: the sign's id or name is missing
               10 | ### clot
                  | ^^^^^^^^
            why: the log shows the id, and staff read the name
            fix: write both, such as `### chest Chest pain`

            knowledge/safety/urgent.md:13:5: error PB408: the sign `clot` has no phrases
               13 | ### clot Again
                  |     ^^^^
            why: only a phrase is sure to raise the card
            fix: below it, write what people say, such as `- I'm having a heart attack`

            knowledge/safety/urgent.md:13:5: error PB420: the sign `clot` is there twice
               13 | ### clot Again
                  |     ^^^^
            why: it is unclear which card it raises
            fix: move its phrases to one of the two and delete the other; the first is in safety/urgent.md, line 10
            """);
    }

    [Fact]
    public void A_sign_on_two_cards_is_shown_on_the_less_pressing_one()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent + "\n### suicide Life\n- I want to die\n");

        Shows("""
            knowledge/safety/urgent.md:13:5: error PB420: the sign `suicide` is there twice
               13 | ### suicide Life
                  |     ^^^^^^^
            why: it is unclear which card it raises
            fix: move its phrases to one of the two and delete the other; the first is in safety/crisis.md, line 10
            """);
    }

    [Fact]
    public void A_sign_whose_id_has_a_slip_is_shown_with_the_one_that_was_meant_and_the_one_that_is_missing()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("### clot", "### clott", StringComparison.Ordinal));

        Shows("""
            knowledge/safety: error PB419: no card has the sign `clot`
            why: people who write about it would not see a card
            fix: add `### clot Name` to a card, with at least one phrase below it

            knowledge/safety/urgent.md:10:5: error PB418: there is no sign `clott`
               10 | ### clott One leg swollen
                  |     ^^^^^
            why: the bot knows signs by their ids and would ignore these phrases
            fix: did you mean `clot`?
            """);
    }

    [Fact]
    public void Signs_that_are_missing_with_their_card_are_not_named_one_by_one()
    {
        _folder.Delete("emergency.md");

        Assert.Equal(["PB402"], _folder.Read().Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_heading_of_another_language_that_is_no_sign_or_is_there_twice_is_shown()
    {
        _folder.Write("other-languages.md", "# Other languages\n- no sign yet\n## fever\n- tengo fiebre\n## clot\n- a b\n## clot\n- c d\n");

        Shows("""
            knowledge/safety/other-languages.md:2:1: error PB416: this line has no sign above it
               2 | - no sign yet
                 | ^^^^^^^^^^^^^
            why: the bot would ignore it
            fix: move it below the heading of its sign

            knowledge/safety/other-languages.md:3:4: error PB418: there is no sign `fever`
               3 | ## fever
                 |    ^^^^^
            why: the bot knows signs by their ids and would ignore these phrases
            fix: write the id of a sign; `check --explain PB418` lists them all

            knowledge/safety/other-languages.md:7:4: error PB412: the sign `clot` is in this file twice
               7 | ## clot
                 |    ^^^^
            why: it is easy to change one and forget the other
            fix: move these phrases below line 5 and delete this heading
            """);
    }

    [Theory]
    [InlineData("- it hurts /  / badly", "PB421", "a phrase on this line has no words")]
    [InlineData("- ??", "PB421", "a phrase on this line has no words")]
    [InlineData("- x", "PB421", "the phrase `x` is a single letter")]
    [InlineData("- 死", "PB421", "the phrase `死` is a single letter")]
    [InlineData("- one two three four five six seven eight nine", "PB421", "the phrase has 9 words")]
    [InlineData("- {fever}", "PB422", "`{fever}` has pattern marks from an earlier version")]
    [InlineData("- it … hurts", "PB422", "`it … hurts` has pattern marks from an earlier version")]
    [InlineData("- it hurts / back ~ pain", "PB422", "`back ~ pain` has pattern marks from an earlier version")]
    [InlineData("- fever + pain", "PB422", "`fever + pain` has pattern marks from an earlier version")]
    [InlineData("- it hurts/it aches", "PB422", "`it hurts/it aches` has pattern marks from an earlier version")]
    public void A_phrase_that_cannot_be_used_is_shown(string line, string code, string what)
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent + line + "\n");

        var problem = Assert.Single(_folder.Read().Problems);

        Assert.Equal((code, 12, what), (problem.Code, problem.Span.Line, problem.What));
    }

    [Fact]
    public void A_long_run_of_marks_is_named_as_one_mark_is()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent + $"- it {string.Concat(Enumerable.Repeat("… ", 50))}hurts\n- {new string('…', 50)}\n- {string.Concat(Enumerable.Repeat("it … hurts / ", 50))}it hurts\n");

        Assert.Equal((string[])["PB422", "PB424"], _folder.Read().Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Null(_folder.Read().Lexicon);
    }

    [Fact]
    public void A_phrase_is_pointed_at_within_its_line()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent + "- it hurts / {fever} + pain\n");

        Shows("""
            knowledge/safety/urgent.md:12:14: error PB422: `{fever} + pain` has pattern marks from an earlier version
               12 | - it hurts / {fever} + pain
                  |              ^^^^^^^^^^^^^^
            why: people do not type such marks, so it would never match
            fix: write plain words; between two phrases, put ` / ` with a space on each side
            """);
    }

    [Fact]
    public void Too_many_lines_too_long_a_line_and_too_long_a_card_are_warnings()
    {
        var phrases = string.Concat(Enumerable.Range(0, 300).Select(number => $"- it hurts {number}\n"));
        var line = $"- {string.Join(" / ", Enumerable.Repeat("it hurts", 20))}\n";
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("Say when it began.", new string('a', 1501), StringComparison.Ordinal) + line + phrases);

        Assert.NotNull(_folder.Read().Lexicon);
        Assert.Equal(
            [
                ("PB423", "the signs and their phrases take up 359 lines"),
                ("PB424", "the card's text has 1501 characters"),
                ("PB424", "the line has 219 characters"),
            ],
            _folder.Read().Problems.Select(problem => (problem.Code, problem.What)));
    }

    [Fact]
    public void A_list_of_an_earlier_version_is_not_read()
    {
        _folder.Write("words.md", "# Words\n\n## fever\n- fever / {chills}\n");
        _folder.Write("other-language.md", "## clot\n- mi pierna\n");
        _folder.Write("README.md", "Notes of staff.\n");

        Assert.NotNull(_folder.Read().Lexicon);
        Shows("""
            knowledge/safety/other-language.md: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: did you mean `other-languages.md`?

            knowledge/safety/words.md: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: add `level: 1` at the top if it is a card; delete it if it has word lists from an earlier version
            """);
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_shown()
    {
        _folder.Write("other-languages.md", [.. "## clot\n- pantorrilla hinchada est"u8, 0xE1, .. " hinchada\n"u8]);

        Assert.Equal(["PB006"], _folder.Read().Problems.Select(problem => problem.Code));
    }

    private void Shows(string messages) => Assert.Equal(messages, _folder.Messages());
}
