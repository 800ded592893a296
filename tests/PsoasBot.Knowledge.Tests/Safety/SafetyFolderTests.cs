namespace PsoasBot.Knowledge.Tests.Safety;

public sealed class SafetyFolderTests : IDisposable
{
    private readonly SafetyFolderOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_folder_gives_its_cards_with_the_numbers_in_place_and_the_most_pressing_first()
    {
        var (lexicon, problems) = _folder.Read();

        Assert.Equal([], problems.Select(problem => problem.Show(null)));
        Assert.Equal(
            [
                new SafetyCard("emergency", "Call 911 now", "Tell them what you told us."),
                new SafetyCard("crisis", "Call 988 now", "You are not alone."),
                new SafetyCard("urgent", "Call your doctor today", "Say when it began."),
            ],
            lexicon!.Cards.ToArray());
    }

    [Fact]
    public void A_sign_is_taken_apart_into_parts_groups_and_phrases()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("- {fever}", "- maybe: ever: {fever} / hot ~ back + pain unless hay fever / {cold}", StringComparison.Ordinal));
        _folder.Write("words.md", "## fever\n- fever / chills\n\n## cold\n- a cold\n");

        var sign = _folder.Read().Lexicon!.Flags.Single(flag => flag.Id == "U1").Signs.Single();

        Assert.True(sign.IsDoubtful);
        Assert.Equal(["hay fever", "{cold}"], sign.Unless.ToArray());
        Assert.Equal([true, false], sign.Parts.Select(part => part.EvenPast));
        Assert.Equal(["{fever}/hot ~ back", "pain"], sign.Parts.Select(part => string.Join(" ~ ", part.Groups.Select(group => string.Join('/', group)))));
        Assert.Equal(new SourceSpan("safety/urgent.md", 11, 3, 66), sign.Source);
    }

    [Fact]
    public void A_list_goes_on_in_another_file()
    {
        _folder.Write("languages.md", "# Other languages\n\nText of staff.\n\n## fever\n- fiebre\n");

        Assert.Equal(["fiebre", "fever", "chills"], _folder.Read().Lexicon!.Lists["fever"].ToArray());
    }

    [Fact]
    public void Comments_and_text_between_the_lists_are_staffs_own()
    {
        _folder.Write("words.md", "# Words\nAbout them.\n<!-- - not this\n- nor this -->\n## fever\nWhat it is.\n- fever / chills\n");

        Assert.Equal(["fever", "chills"], _folder.Read().Lexicon!.Lists["fever"].ToArray());
    }

    [Fact]
    public void The_list_to_read_before_belly_work_is_given_as_it_stands()
    {
        Assert.Equal("**Read this first.**\n\n- You are pregnant.", _folder.Read().Lexicon!.BeforeBellyWork);
    }

    [Fact]
    public void The_shipped_folder_has_no_problems()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "PsoasBot.sln")))
            root = root.Parent;

        var (lexicon, problems) = SafetyFolder.Read(Path.Combine(root.FullName, "knowledge"), SafetyFolderOnDisk.Numbers);

        Assert.Equal([], problems.Select(problem => problem.Show(null)));
        Assert.Equal(["emergency", "crisis", "urgent"], lexicon!.Cards.Select(card => card.Id));
    }
}
