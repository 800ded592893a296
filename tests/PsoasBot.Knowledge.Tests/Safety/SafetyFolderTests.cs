using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Safety;

namespace PsoasBot.Knowledge.Tests.Safety;

public sealed class SafetyFolderTests : IDisposable
{
    private readonly SafetyFolderOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_puts_the_numbers_in_and_the_most_pressing_card_first()
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
    public void A_sign_has_its_name_its_card_and_its_place()
    {
        var sign = _folder.Read().Lexicon!.Signs.Single(sign => sign.Id == "clot");

        Assert.Equal(("One leg swollen", "urgent", new SourceSpan("safety/urgent.md", 10, 1, 24)), (sign.Name, sign.CardId, sign.Source));
    }

    [Fact]
    public void Signs_come_by_card_then_by_file()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("level: 4", "level: 2", StringComparison.Ordinal));

        var ids = _folder.Read().Lexicon!.Signs.Select(sign => sign.Id);

        Assert.Equal([.. DangerSigns.Names.Where(id => id is not ("clot" or "suicide")), "clot", "suicide"], ids);
    }

    [Theory]
    [InlineData("- my calf is red / it's hot\n- 腿肿了\n", new[] { "my calf is red", "it's hot", "腿肿了" })]
    [InlineData("What it is.\n\n* my calf is red\n<!-- - not this\n- nor this -->\n- hot calf\n", new[] { "my calf is red", "hot calf" })]
    [InlineData("-my calf is red\n", new[] { "my calf is red" })]
    public void Phrases_are_read_from_the_items_below_a_sign(string lines, string[] phrases)
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("- my calf is red\n", lines, StringComparison.Ordinal));

        Assert.Equal(phrases, Phrases("clot"));
    }

    [Fact]
    public void A_heading_without_its_space_still_begins_a_sign()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("### clot", "###clot", StringComparison.Ordinal));

        Assert.Equal(["my calf is red"], Phrases("clot"));
    }

    [Fact]
    public void Other_languages_add_to_a_signs_phrases()
    {
        _folder.Write("other-languages.md", "# Other languages\n\nText of staff.\n\n## clot\n- mi pantorrilla está roja / ma jambe est rouge\n\n## suicide\n- me quiero matar\n");

        Assert.Equal(["my calf is red", "mi pantorrilla está roja", "ma jambe est rouge"], Phrases("clot"));
        Assert.Equal(["I want to die", "me quiero matar"], Phrases("suicide"));
    }

    [Fact]
    public void The_list_to_read_before_belly_work_is_given_as_it_is()
    {
        Assert.Equal("**Read this first.**\n\n- You are pregnant.", _folder.Read().Lexicon!.BeforeBellyWork);
    }

    [Fact]
    public void A_further_card_is_any_file_with_a_level()
    {
        _folder.Write("calm.md", SafetyFolderOnDisk.Urgent.Replace("level: 4", "level: 5", StringComparison.Ordinal).Replace("clot", "cord", StringComparison.Ordinal));
        _folder.Write("emergency.md", File.ReadAllText(Path.Combine(Repository.Root, "knowledge", "safety", "emergency.md")));

        Assert.Contains(_folder.Read().Problems, problem => problem.Code == "PB419"); // signs of the other shipped cards
        Assert.DoesNotContain(_folder.Read().Problems, problem => problem.What.Contains("`cord`", StringComparison.Ordinal) || problem.Code is "PB008" or "PB403");
    }

    [Fact]
    public void Without_a_number_for_poisoning_the_emergency_number_is_given()
    {
        _folder.Write("urgent.md", SafetyFolderOnDisk.Urgent.Replace("{urgent}", "{poison}", StringComparison.Ordinal));
        var numbers = SafetyFolderOnDisk.Numbers.Where(number => number.Key != "poison").ToDictionary();

        Assert.Equal("Call 1-800 today", _folder.Read().Lexicon!.Cards[^1].Title);
        Assert.Equal("Call 911 today", _folder.Read(numbers).Lexicon!.Cards[^1].Title);
    }

    [Fact]
    public void The_shipped_folder_has_no_problems()
    {
        var (lexicon, problems) = SafetyFolder.Read(Path.Combine(Repository.Root, "knowledge"), SafetyFolderOnDisk.Numbers);

        Assert.Equal([], problems.Select(problem => problem.Show(null)));
        Assert.Equal(["emergency", "poison", "crisis", "urgent", "complaint", "midwife"], lexicon!.Cards.Select(card => card.Id));
        Assert.Equal(DangerSigns.Names.Order(StringComparer.Ordinal), lexicon.Signs.Select(sign => sign.Id).Order(StringComparer.Ordinal));
        Assert.All(lexicon.Signs, sign => Assert.InRange(sign.Phrases.Length, 4, 60));
    }

    [Fact]
    public void What_we_ship_is_the_shipped_folder()
    {
        var (ofFolder, _) = SafetyFolder.Read(Path.Combine(Repository.Root, "knowledge"), SafetyFolderOnDisk.Numbers);

        var shipped = SafetyFolder.Shipped(SafetyFolderOnDisk.Numbers);

        Assert.Equal(ofFolder!.Cards.ToArray(), shipped.Cards.ToArray());
        Assert.Equal(ofFolder.Signs.Select(sign => (sign.Id, string.Join('/', sign.Phrases))), shipped.Signs.Select(sign => (sign.Id, string.Join('/', sign.Phrases))));
        Assert.Equal(ofFolder.BeforeBellyWork, shipped.BeforeBellyWork);
    }

    [Fact]
    public void What_we_ship_says_in_words_whom_to_call_where_no_number_is_known()
    {
        var titles = SafetyFolder.Shipped(new Dictionary<string, string>()).Cards.Select(card => card.Title);

        Assert.Equal(
            [
                "Call your emergency number (such as 911, 112 or 999) now, or go to the nearest emergency department",
                "Call a poison centre, or your emergency number now",
                "You are not alone: call or text a crisis line, or your emergency number now",
                "Get medical help today: call your doctor or an urgent-care clinic",
                "We are sorry. That is not all right",
                "Please ask your midwife first",
            ],
            titles);
    }

    [Fact]
    public void What_we_ship_gives_a_clinics_emergency_number_for_poisoning_too()
    {
        var cards = SafetyFolder.Shipped(new Dictionary<string, string> { ["emergency"] = "112" }).Cards;

        Assert.Equal("Call 112 now", cards.Single(card => card.Id == "poison").Title);
        Assert.DoesNotContain(cards, card => card.Text.Contains('{', StringComparison.Ordinal));
    }

    private string[] Phrases(string id) => [.. _folder.Read().Lexicon!.Signs.Single(sign => sign.Id == id).Phrases];
}
