using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Tests.Analysis;

public sealed class PlainTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  where is it  ", "where is it")]
    [InlineData("who shouldn't, and I cant", "who should not, and I can not")]
    [InlineData("where<br>is<b>it</b>", "where is it")]
    [InlineData("<!-- a note --> where is it", "where is it")]
    [InlineData("is 3 < 4 and 5 > 4", "is 3 < 4 and 5 > 4")]
    [InlineData("see https://clinic.test/a?b=c#d", "see")]
    [InlineData("@PsoasBot", "")]
    [InlineData("write to me@clinic.test", "write to me@clinic.test")]
    [InlineData("what’s it ‘like’", "what's it 'like'")]
    [InlineData("mass\u00ADage", "mass age")]
    [InlineData("ｐｓｏａｓ", "psoas")]
    [InlineData("ｗｈｅｒｅ\u3000ｉｓ　ｉｔ？", "where is it?")]
    [InlineData("p s o a s   w h e r e", "psoas where")]
    [InlineData("a b c", "a b c")]
    [InlineData("is it a or b or c then", "is it a or b or c then")]
    public void Decoration_is_taken_away_and_words_stay(string utterance, string plain) => Assert.Equal(plain, Plain.Text(utterance));

    [Theory]
    [InlineData("cut in half \ud83d")]
    [InlineData("\ude00 cut in half")]
    public void Half_a_character_does_no_harm(string utterance) => Assert.Contains("cut in half", Plain.Text(utterance), StringComparison.Ordinal);

    [Fact]
    public void A_very_long_text_is_read_from_its_beginning_and_its_end()
    {
        var text = Plain.Text("first " + new string('x', 100_000) + " last");

        Assert.StartsWith("first ", text, StringComparison.Ordinal);
        Assert.EndsWith(" last", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_000, 10_000);
    }
}
