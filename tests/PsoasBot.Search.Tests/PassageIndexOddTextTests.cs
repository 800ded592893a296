namespace PsoasBot.Search.Tests;

/// <summary>Whatever is typed is text: never a query, never an exception.</summary>
public sealed class PassageIndexOddTextTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("title:parking^100 -parking")]
    [InlineData("+parking +(AND OR NOT) \"")]
    [InlineData("park* OR (parking~2")]
    [InlineData("[parking TO parking} && || !parking\\")]
    [InlineData("/parking.*/")]
    [InlineData("*:* parking")]
    [InlineData("where can I park? AND NOT parking")]
    public void Operators_of_Lucene_are_words_and_marks(string utterance) => Assert.Equal("parking", index.Best(utterance));

    [Theory]
    [InlineData("<b>where</b> can I <i class=\"x\">park</i>?<br/>")]
    [InlineData("<script>alert(1)</script> where can I park")]
    [InlineData("where can I park &amp; walk &lt;3")]
    [InlineData("where\0 can\u0001 I\u200b park\ufeff?")]
    [InlineData("where\u00a0can\u2028I\u3000park")]
    [InlineData("Ｗｈｅｒｅ ｃａｎ Ｉ ｐａｒｋ？")]
    [InlineData("where can I park \ud83d")]
    [InlineData("\udc00where can I park")]
    [InlineData("where can I park 🚗🅿️")]
    [InlineData("**where** can _I_ `park`?")]
    [InlineData("\"where can I park\"'; DROP TABLE passages; --")]
    public void The_question_inside_is_found(string utterance) => Assert.Equal("parking", index.Best(utterance));

    [Theory]
    [InlineData("停车在哪里")]
    [InlineData("أين يمكنني إيقاف سيارتي؟")]
    [InlineData("איפה אפשר לחנות")]
    [InlineData("Πού μπορώ να παρκάρω;")]
    [InlineData("где мне припарковаться")]
    [InlineData("ที่จอดรถอยู่ไหน")]
    [InlineData("p̸̢a̷r̵k̶i̸n̷g̴")]
    [InlineData("\ud800\ud800\ud800")]
    [InlineData("\uffff\ufffe")]
    [InlineData("../../../etc/passwd {{7*7}} ${jndi:ldap://x}")]
    [InlineData("NaN Infinity -1e309 0x7f")]
    public void Other_alphabets_and_nonsense_are_looked_for_like_any_text(string utterance) => AssertOrderly(utterance);

    [Theory]
    [InlineData("where can I park? ")]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("x ")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("@")]
    [InlineData("https://")]
    [InlineData("\ud83d")]
    [InlineData("é\u0301")]
    [InlineData("parkng vouchr ")]
    public void A_hundred_thousand_characters_are_read_too(string again) =>
        AssertOrderly(string.Concat(Enumerable.Repeat(again, (100_000 / again.Length) + 1)));

    [Fact]
    public void A_question_before_or_after_a_very_long_text_is_found()
    {
        var novel = string.Concat(Enumerable.Repeat("zzz ", 25_000));

        Assert.Equal("parking", index.Best("Where can I park? " + novel));
        Assert.Equal("parking", index.Best(novel + " Where can I park?"));
    }

    private void AssertOrderly(string utterance)
    {
        var hits = index.Search(utterance, 3);

        Assert.InRange(hits.Count, 0, 3);
        Assert.All(hits, hit => Assert.InRange(hit.Confidence, 0, 1));
        Assert.Equal(hits, index.Search(utterance, 3));
    }
}
