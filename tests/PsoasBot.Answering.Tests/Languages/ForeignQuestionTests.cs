using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Tests.Dialogue;

namespace PsoasBot.Answering.Tests.Languages;

public sealed class ForeignQuestionTests
{
    [Theory]
    [InlineData("¿Cómo reservo un masaje?", "es")]
    [InlineData("Ich möchte einen Termin buchen", "de")]
    [InlineData("腰大肌在哪里?", "zh")]
    public void It_is_declined_in_its_language(string utterance, string code) =>
        Assert.Equal(code, Assert.IsType<NotCovered>(ShippedAnswers.To(utterance)).Language?.Code);

    [Theory]
    [InlineData("hola")]
    [InlineData("bonjour")]
    [InlineData("muchas gracias")]
    [InlineData("guten tag")]
    public void A_greeting_is_small_talk(string utterance) => Assert.Equal("small-talk", ShippedAnswers.To(utterance).Outcome);

    [Theory]
    [InlineData("no puedo orinar y me duele la espalda")]
    [InlineData("j'ai la poitrine écrasée")]
    [InlineData("j'ai très mal dans la poitrine")]
    [InlineData("me duele mucho el pecho")]
    [InlineData("dor forte no peito")]
    [InlineData("сильно болит в груди")]
    [InlineData("胸口很痛")]
    public void A_red_flag_still_gets_its_card(string utterance) => Assert.Equal("urgent", ShippedAnswers.To(utterance).Outcome);

    /// <summary>Known to be wrong: the encoder knows little French, and no phrase of the floor is in it.</summary>
    [Fact]
    public void Some_red_flags_in_French_are_missed() => Assert.Equal("not-covered", ShippedAnswers.To("J'ai mal au dos et de la fièvre depuis hier").Outcome);

    [Fact]
    public void What_is_declined_in_English_has_no_language() =>
        Assert.Null(Assert.IsType<NotCovered>(ShippedAnswers.To("who won the world cup")).Language);
}
