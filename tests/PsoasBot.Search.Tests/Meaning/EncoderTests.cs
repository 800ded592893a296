using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Tests.Meaning;

public sealed class EncoderTests
{
    private const string Stroll = "Then I went for a walk by the river with my neighbour and bought some bread. ";

    [Fact]
    public void The_same_text_has_the_same_vector_on_any_thread()
    {
        var alone = Encoder.Shared.Encode("Where is the psoas?");

        var together = new float[16][];
        Parallel.For(0, together.Length, place => together[place] = Encoder.Shared.Encode(place % 2 == 0 ? "Where is the psoas?" : $"another text {place}"));

        Assert.All(together.Where((_, place) => place % 2 == 0), vector => Assert.Equal(alone, vector));
    }

    [Theory]
    [InlineData("psoas")]
    [InlineData("Where is the psoas?")]
    [InlineData("停车在哪里")]
    [InlineData("?")]
    public void A_vector_has_two_halves_of_length_1(string text) => AssertParts(Encoder.Shared.Encode(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("<br/>")]
    [InlineData("@PsoasBot https://clinic.test/where")]
    public void A_text_without_words_means_nothing(string text)
    {
        var understood = PassageIndex.Understand(text, "Where is the psoas?");

        Assert.Equal(new float[Encoder.Width], Encoder.Shared.Encode(text));
        Assert.Equal(("", null), (understood.Text, understood.Together));
        Assert.Equal(new float[Encoder.Width], understood.Vector);
        Assert.Equal(new float[DangerSigns.Names.Length + 1], understood.Signs);
    }

    [Fact]
    public void What_means_the_same_is_nearer_than_what_shares_a_word()
    {
        var question = Encoder.Shared.Encode("where can I leave my car");

        var same = Blend.Usual.Cosine(question, Encoder.Shared.Encode("is there parking"));
        var other = Blend.Usual.Cosine(question, Encoder.Shared.Encode("can I leave a review"));

        Assert.True(same > other, $"{same} for parking, {other} for a review");
    }

    [Theory]
    [InlineData("ＷＨＥＲＥ is the <b>psoas</b>?")]
    [InlineData("  where   is\nthe psoas?")]
    public void How_it_is_typed_changes_nothing(string text)
    {
        var plain = PassageIndex.Understand("where is the psoas?", null);

        var understood = PassageIndex.Understand(text.Replace("</b>?", "?</b>", StringComparison.Ordinal), null);

        Assert.Equal(plain.Text, understood.Text);
        Assert.Equal(plain.Vector, understood.Vector);
        Assert.Equal(plain.Signs, understood.Signs);
    }

    [Fact]
    public void Signs_are_likelihoods_one_for_each_name()
    {
        var signs = PassageIndex.Understand("I have chest pain and cannot breathe", null).Signs;

        Assert.Equal(DangerSigns.Names.Length + 1, signs.Length);
        Assert.All(signs, likelihood => Assert.InRange(likelihood, 0, 1));
    }

    [Theory]
    [InlineData("I want to kill myself tonight and have the pills ready", "suicide")]
    [InlineData("I have crushing chest pain and cannot breathe", "chest")]
    public void A_sign_that_is_described_is_likelier_than_in_an_ordinary_question(string message, string sign) =>
        Assert.True(Likelihood(PassageIndex.Understand(message, null), sign) > Likelihood(PassageIndex.Understand("where can I park my car", null), sign));

    [Theory]
    [InlineData(20)] // read whole
    [InlineData(500)] // longer than what is read: only its beginning and its end are
    public void The_last_sentence_of_a_long_text_changes_its_signs(int sentences)
    {
        var letter = string.Concat(Enumerable.Repeat(Stroll, sentences));

        var calm = PassageIndex.Understand(letter, null);
        var desperate = PassageIndex.Understand(letter + "I want to kill myself tonight.", null);

        Assert.True(Likelihood(desperate, "suicide") > Likelihood(calm, "suicide"));
        AssertParts(desperate.Vector);
    }

    [Fact]
    public void With_a_message_before_it_both_together_have_a_vector_and_the_message_keeps_its_own()
    {
        const string Message = "and how long does it take?";

        var alone = PassageIndex.Understand(Message, null);
        var after = PassageIndex.Understand(Message, "Where do I get a massage?");

        Assert.Null(alone.Together);
        Assert.Equal(alone.Text, after.Text);
        Assert.Equal(alone.Vector, after.Vector);
        AssertParts(after.Together);
        Assert.NotEqual(after.Vector, after.Together);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<br/>")]
    public void A_message_before_it_without_words_is_none(string before)
    {
        var alone = PassageIndex.Understand("my back hurts", null);

        var after = PassageIndex.Understand("my back hurts", before);

        Assert.Null(after.Together);
        Assert.Equal(alone.Signs, after.Signs);
    }

    [Fact]
    public void What_was_said_before_changes_the_signs()
    {
        const string Message = "and now my back hurts a lot";

        var alone = PassageIndex.Understand(Message, null);
        var after = PassageIndex.Understand(Message, "I have a high fever and chills since yesterday");

        Assert.True(Likelihood(after, "infection") > Likelihood(alone, "infection"));
    }

    [Theory]
    [InlineData(300, 0)] // some 2,110 pieces
    [InlineData(450, 759)]
    public void Of_a_text_with_a_piece_for_each_character_less_is_read_and_its_end_is_heard(int sentences, int leftOut)
    {
        var understood = PassageIndex.Understand(string.Concat(Enumerable.Repeat("臀部有点僵硬。", sentences)) + "I have crushing chest pain", null);

        Assert.Equal(leftOut, understood.LeftOut);
        Assert.InRange(understood.Signs[^1], 0.65f, 1);
    }

    [Fact]
    public void Long_texts_one_after_the_other_are_understood()
    {
        var letter = string.Concat(Enumerable.Repeat(Stroll, 100));

        var understood = PassageIndex.Understand(letter, letter);

        AssertParts(understood.Together);
    }

    private static void AssertParts(float[]? vector)
    {
        Assert.Equal(Encoder.Width, vector?.Length);
        Assert.All((Range[])[Encoder.General, Encoder.Topic, Encoder.Group], part => Assert.Equal(1, vector![part].Sum(number => number * number), 0.001f));
    }

    private static float Likelihood(Understanding understood, string sign) => understood.Signs[DangerSigns.Names.IndexOf(sign)];
}
