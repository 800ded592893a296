using System.Diagnostics;
using PsoasBot.Answering.Safety;

namespace PsoasBot.Answering.Tests.Safety;

public class SafetyScreenTests
{
    [Fact]
    public void A_sign_said_plainly_raises_its_card_for_certain()
    {
        var screening = Shipped.Screen.Look("I can't hold my pee since yesterday", null);

        Assert.Equal(("emergency", "E1", true), (screening?.Card.Id, screening?.FlagId, screening?.IsCertain));
    }

    [Fact]
    public void It_tells_which_words_raised_the_card()
    {
        var screening = Shipped.Screen.Look("hello, I have a fever and my lower back hurts", null);

        Assert.Equal(["fever", "lower back hurts"], screening!.Said.ToArray());
    }

    [Fact]
    public void A_misspelt_sign_is_read_but_not_for_certain()
    {
        var screening = Shipped.Screen.Look("my baldder is not working", null);

        Assert.Equal(("E1", false), (screening?.FlagId, screening?.IsCertain));
    }

    [Fact]
    public void A_word_that_the_knowledge_uses_is_not_taken_for_a_misspelling()
    {
        var unaware = new SafetyScreen(Shipped.Lexicon(), []);
        var aware = new SafetyScreen(Shipped.Lexicon(), ["feveer"]);

        Assert.NotNull(unaware.Look("feveer and back pain", null));
        Assert.Null(aware.Look("feveer and back pain", null));
    }

    [Theory]
    [InlineData("testicle pain and swelling, can massage help?")]
    [InlineData("fever and hip pain, what is the cause?")]
    public void What_is_told_before_a_general_question_is_said(string message)
    {
        Assert.NotNull(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("can massage help testicle pain and swelling?")]
    [InlineData("When can I have a massage after a car accident?")]
    public void What_is_only_asked_about_is_not_said(string message)
    {
        Assert.Null(Shipped.Screen.Look(message, null));
    }

    [Fact]
    public void An_excuse_counts_only_near_what_it_excuses()
    {
        const string Story = "I work at the front desk of a hotel and walk home by the river with my neighbour and our two children";

        Assert.Null(Shipped.Screen.Look("my legs gave way after the marathon", null));
        Assert.NotNull(Shipped.Screen.Look($"my legs gave way. {Story}. Years back I liked the marathon", null));
    }

    [Theory]
    [InlineData("lost 20lbs for no reason and my back hurts")]
    [InlineData("lost 20 lbs for no reason and my back hurts")]
    [InlineData("my back hurts and I am at 39c")]
    public void A_number_and_its_unit_are_read_together_or_apart(string message)
    {
        Assert.NotNull(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("my hands go numb but not for long")]
    [InlineData("no pain since, all fine since, it was only a fall in 2012")]
    public void Words_that_only_look_like_a_sign_are_none(string message)
    {
        Assert.Null(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("granny had a fall and her leg is shorter and turned out")]
    [InlineData("12 hours without being able to wee, back in spasm")]
    public void A_relative_who_had_a_fall_and_a_back_in_spasm_are_not_over(string message)
    {
        Assert.NotNull(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("my dog can't move his back legs")]
    [InlineData("what film is it where the guy can't feel his legs")]
    public void What_nobody_who_could_come_has_is_not_said(string message)
    {
        Assert.Null(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("my dog pulled me down the stairs and my hip hurts")]
    [InlineData("in the film his leg drags, and mine is the same: I can't lift my left foot")]
    public void An_animal_or_a_film_excuses_nothing_of_the_writers_own(string message)
    {
        Assert.NotNull(Shipped.Screen.Look(message, null));
    }

    [Fact]
    public void An_idiom_ends_at_a_comma()
    {
        Assert.Null(Shipped.Screen.Look("my boyfriend hit me with that fee of yours", null));
        Assert.Equal("C3", Shipped.Screen.Look("my boyfriend hits me, with bruises to show for it", null)?.FlagId);
    }

    [Fact]
    public void An_italian_article_before_an_apostrophe_is_a_word_of_its_own()
    {
        Assert.NotNull(Shipped.Screen.Look("mia nonna è caduta e ha dolore all'anca", null));
    }

    [Fact]
    public void The_most_pressing_card_is_shown_when_two_apply()
    {
        var screening = Shipped.Screen.Look("my calf is swollen and hot, and I want to die, and I have chest pain", null);

        Assert.Equal("emergency", screening?.Card.Id);
    }

    [Theory]
    [InlineData("my back hurts so much", "and now I have a fever")]
    [InlineData("I have had a fever since Monday", "and now my back hurts")]
    public void Two_messages_in_a_row_make_a_pair(string previous, string message)
    {
        Assert.Null(Shipped.Screen.Look(previous, null));
        Assert.Null(Shipped.Screen.Look(message, null));
        Assert.Equal("U1", Shipped.Screen.Look(message, previous)?.FlagId);
    }

    [Theory]
    [InlineData("thanks, where are you")]
    [InlineData("no, no fever")]
    [InlineData("")]
    public void What_was_said_before_raises_nothing_by_itself(string message)
    {
        Assert.Null(Shipped.Screen.Look(message, "I can't feel my legs and I have a fever"));
    }

    [Theory]
    [InlineData("no fever, chills or sweats, but my back hurts")]
    [InlineData("back pain, fever: none")]
    [InlineData("fever no, back pain yes")]
    [InlineData("my back hurts and it is not a fever")]
    [InlineData("sin fiebre, me duele la espalda")]
    [InlineData("I'm not having any chest pain or leg swelling, only a stiff hip")]
    [InlineData("'Any bleeding, weight loss, night sweats?' asked the nurse and I said no to all. My back aches")]
    public void What_is_denied_is_not_said(string message)
    {
        Assert.Null(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("no fever, but I can't pee")]
    [InlineData("no fever I just can't pee")]
    [InlineData("I don't know why but I can't pee")]
    [InlineData("no feeling between my legs")]
    [InlineData("no accident, and I can't walk")]
    public void A_denial_ends_where_a_new_thought_begins(string message)
    {
        Assert.NotNull(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("I fell off a ladder in 2012, fully recovered")]
    [InlineData("I fell off a ladder. All healed.")]
    public void What_is_over_is_not_said(string message)
    {
        Assert.Null(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("I fell off a ladder in 2012 and it still hurts in my back")]
    [InlineData("I fell off a ladder yesterday, recovered from the shock")]
    public void What_is_over_and_still_felt_is_said(string message)
    {
        Assert.NotNull(Shipped.Screen.Look(message, null));
    }

    [Fact]
    public void A_cancer_long_past_still_counts_beside_a_pain()
    {
        Assert.Equal("U3", Shipped.Screen.Look("I had breast cancer in 2015 and now my hip hurts", null)?.FlagId);
    }

    [Theory]
    [InlineData("i cant feel my private parts")]
    [InlineData("I can t feel my private parts")]
    [InlineData("I CANNOT FEEL MY PRIVATE PARTS")]
    [InlineData("I can’t feel my private parts")]
    [InlineData("I <b>can&#39;t</b> feel<br>my private\u200b parts")]
    [InlineData("Ｉ can't feel my ｐrivate parts")]
    [InlineData("ok comma i cant feel my private parts question mark")]
    public void It_is_read_however_it_is_typed(string message)
    {
        Assert.Equal("E1", Shipped.Screen.Look(message, null)?.FlagId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("<><><>&&&")]
    [InlineData("{fever} + {pain}")]
    [InlineData("😀")]
    [InlineData("\ud83d")]
    [InlineData("\0")]
    public void Text_without_meaning_raises_nothing(string message)
    {
        Assert.Null(Shipped.Screen.Look(message, null));
    }

    [Theory]
    [InlineData("my back hurts a bit. ")]
    [InlineData("pee pee can't ")]
    [InlineData("pain back fever no not or ")]
    [InlineData("what if ")]
    [InlineData("can a fever cause back pain years ago, ")]
    [InlineData("(((((<<<<")]
    [InlineData("x")]
    public void A_hundred_thousand_characters_are_read_in_little_time(string piece)
    {
        var message = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Shipped.Screen.Look(piece, null);
        var watch = Stopwatch.StartNew();

        Shipped.Screen.Look(message, null);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60); // a second or two; were it quadratic, many minutes
    }

    [Fact]
    public void A_sign_at_the_end_of_a_very_long_message_is_found()
    {
        var message = string.Concat(Enumerable.Repeat("and then I went for a walk with the dog. ", 2_000)) + "I can't feel my private parts";

        Assert.Equal("E1", Shipped.Screen.Look(message, null)?.FlagId);
    }
}
