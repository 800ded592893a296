using PsoasBot.Search.Reading;

namespace PsoasBot.Search.Tests.Reading;

public sealed class ReadableTests
{
    private static readonly Readable Readable = new(((string[])
    [
        "i", "want", "to", "kill", "myself", "suicide", "suicidal", "help", "please", "so", "too", "see", "need", "am", "die", "where", "is", "it", "the", "fuck", "good",
    ]).Index().ToDictionary(word => word.Item, word => word.Index));

    [Theory]
    [InlineData("", "")]
    [InlineData("   \t\r\n", "")]
    [InlineData("  Where   IS it\n\n", "where is it")]
    [InlineData("what’s it ‘like’", "what's it 'like'")]
    [InlineData("mass\u00ADage", "massage")]
    [InlineData("a CAFÉ", "a cafe")]
    [InlineData("ｗｈｅｒｅ\u3000ｉｓ　ｉｔ？", "where is it?")]
    [InlineData("停车在哪里", "停车在哪里")]
    [InlineData("где мне припарковаться", "где мне припарковаться")]
    public void A_text_becomes_one_line_of_plain_lower_case(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("where<br>is<b>it</b>", "where is it")]
    [InlineData("<!-- a note --> where is it", "where is it")]
    [InlineData("<b>where</b> is <i class=\"x\">it</i>?<br/>", "where is it ?")]
    [InlineData("is 3 < 4 and 5 > 4", "is 3 < 4 and 5 > 4")]
    [InlineData("<I want to die>", "<i want to die>")] // somebody's own words
    [InlineData("<HELP> it <BR />", "<help> it")]
    [InlineData("<3 it", "<3 it")]
    [InlineData("<<<b>it", "<< it")]
    [InlineData("it <b", "it <b")]
    [InlineData("it <", "it <")]
    public void Tags_are_taken_out_and_other_brackets_stay(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("see https://clinic.test/a?b=c#d", "see")]
    [InlineData("HTTP://CLINIC.TEST it", "it")]
    [InlineData("@PsoasBot where is it", "where is it")]
    [InlineData("write to me@clinic.test", "write to me@clinic.test")]
    [InlineData("meet @ 5", "meet @ 5")]
    public void Addresses_and_mentions_are_taken_out(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("k!ll", "kill")]
    [InlineData("K1LL", "kill")]
    [InlineData("k|ll", "kill")]
    [InlineData("su1c1de", "suicide")]
    [InlineData("5uicide is no word with a digit first", "5uicide is no word with a digit first")]
    [InlineData("$ee", "$ee")]
    [InlineData("su!c!d@l", "suicidal")]
    [InlineData("k*ll", "kill")]
    [InlineData("f#ck", "fuck")]
    [InlineData("h3lp", "help")]
    [InlineData("g00d", "good")]
    public void A_masked_word_becomes_the_known_word(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("I want to k!ll myself", "i want to kill myself")]
    [InlineData("it is su1c1de.", "it is suicide.")]
    [InlineData("(k!ll) \"h3lp\"", "(kill) \"help\"")]
    [InlineData("k!ll, k*ll!", "kill, kill!")]
    public void A_masked_word_is_read_within_a_sentence_and_beside_its_marks(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("l5s1")]
    [InlineData("b12")]
    [InlineData("me@clinic.test")]
    [InlineData("p*rk*ng")]
    [InlineData("rock'n'roll")]
    public void What_stands_for_no_known_word_stays(string typed) => Assert.Equal(typed, Readable.Text(typed));

    [Theory]
    [InlineData("heeelp", "help")]
    [InlineData("pleeeaaase", "please")]
    [InlineData("sooooo", "so")] // "soo" is no word
    [InlineData("toooo", "too")] // of two words the one with the letter twice
    [InlineData("aaargh", "aargh")] // no word either way
    [InlineData("see", "see")]
    [InlineData("1000", "1000")]
    [InlineData("wait...", "wait...")]
    public void A_letter_three_times_or_more_is_shortened(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("help!!!!!!!", "help!!!")]
    [InlineData("wait.......it", "wait...it")]
    [InlineData("------", "---")]
    [InlineData("?!?!?!?!", "?!?!?!?!")]
    [InlineData("10000000", "10000000")]
    public void A_mark_more_than_three_times_is_three_marks(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("heeelp!!!", "help!!!")]
    [InlineData("pleaaase, heeelp.", "please, help.")]
    public void A_letter_is_shortened_in_a_word_with_a_mark_behind_it(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("k.i.l.l", "kill")]
    [InlineData("k.i.l.l.", "kill.")]
    [InlineData("k-i-l-l", "kill")]
    [InlineData("K_I_L_L", "kill")]
    [InlineData("k*i*l*l", "kill")]
    [InlineData("i.e.", "i.e.")]
    [InlineData("a.b", "a.b")]
    public void Letters_with_marks_between_are_put_together(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("k i l l", "kill")]
    [InlineData("k i l l m y s e l f", "kill myself")]
    [InlineData("I want to k i l l myself", "i want to kill myself")]
    [InlineData("w h e r e   i s   i t", "where is it")]
    [InlineData("p s o a s   w h e r e", "psoas where")] // at the wide gaps, though "psoas" is no word here
    [InlineData("k i l l   myself", "kill myself")]
    [InlineData("I\nwant to\n\nk i l l", "i want to kill")]
    [InlineData("k  i  l  l", "kill")] // where all gaps are wide none is
    [InlineData("a b c", "a b c")] // three letters are a list
    [InlineData("is it a or b or c then", "is it a or b or c then")]
    public void Letters_set_apart_are_put_together_to_known_words(string typed, string text) => Assert.Equal(text, Readable.Text(typed));

    [Theory]
    [InlineData("kіll mуѕеlf")] // Cyrillic i, y, s, e
    [InlineData("𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟")]
    [InlineData("ⓚⓘⓛⓛ ⓜⓨⓢⓔⓛⓕ")]
    [InlineData("ｋｉｌｌ ｍｙｓｅｌｆ")]
    [InlineData("<b>k!ll</b> <i>my\u200bself</i>")]
    public void Other_alphabets_and_fonts_are_read_as_they_look(string typed) => Assert.Equal("kill myself", Readable.Text(typed));

    [Theory]
    [InlineData("want \ud83d")]
    [InlineData("\ude00 want")]
    [InlineData("\ud800\ud800 want")]
    public void Half_a_character_does_no_harm(string typed) => Assert.Contains("want", Readable.Text(typed), StringComparison.Ordinal);

    [Fact]
    public void A_character_that_the_cut_parts_does_no_harm()
    {
        var text = Readable.Text("x" + string.Concat(Enumerable.Repeat("😀", 10_000)) + " want");

        Assert.EndsWith("want", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_text_the_beginning_and_the_end_are_kept()
    {
        var text = Readable.Text("first " + string.Concat(Enumerable.Repeat("and on ", 10_000)) + " last");

        Assert.StartsWith("first and on ", text, StringComparison.Ordinal);
        Assert.EndsWith(" on last", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 5_900, 6_001);
    }

    [Theory]
    [InlineData(6_000)]
    [InlineData(6_001)]
    public void Nothing_between_the_beginning_and_the_end_is_said_twice(int length)
    {
        var text = Readable.Text(new string('a', length - 5) + " want");

        Assert.Single(text.Split(' '), "want");
    }

    [Fact]
    public void Nothing_but_spaces_is_nothing() => Assert.Equal("", Readable.Text(new string(' ', 65_000)));

    [Fact]
    public void What_stands_behind_many_spaces_is_read() => Assert.Equal("kill myself", Readable.Text(new string(' ', 65_000) + "k!ll myself"));

    [Theory]
    [InlineData("x", 100_000)]
    [InlineData("!", 1_000_000)]
    [InlineData("k!", 100_000)]
    [InlineData("k.", 100_000)]
    [InlineData("k ", 100_000)]
    [InlineData("<", 100_000)]
    [InlineData("<a ", 100_000)]
    [InlineData("@", 100_000)]
    [InlineData("é\u0301", 100_000)]
    [InlineData("\u0456x ", 100_000)]
    public void However_much_is_typed_no_more_than_six_thousand_letters_are_read(string again, int times)
    {
        var text = Readable.Text(string.Concat(Enumerable.Repeat(again, times)));

        Assert.InRange(text.Length, 0, 12_000); // letters set apart get spaces between them
    }
}
