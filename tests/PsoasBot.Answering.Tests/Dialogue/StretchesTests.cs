using PsoasBot.Answering.Dialogue;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class StretchesTests
{
    [Theory]
    [InlineData("how much is it?? im 16 wks if that matters", "how much is it|im 16 wks if that matters")]
    [InlineData("Hi. My hip is stiff (I had a stent last year); may I come?", "My hip is stiff|I had a stent last year|may I come")]
    [InlineData("I stand all day on wet concrete, my granddaughter treats me to this and nobody has told them there that I take warfarin because of my heart, which has been bad since spring", "I stand all day on wet concrete, my granddaughter treats me to this|and nobody has told them there that I take warfarin|because of my heart, which has been bad since spring")]
    [InlineData("b c d e f g h i j k l m n o p q r s t u v w x y z", "b c d e f g h i j k l m n o p q r s t u v w x y|z")]
    public void A_message_is_taken_apart(string message, string stretches) => Assert.Equal(stretches.Split('|'), Stretches.Of(message));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("may I have a massage with a hernia?")]
    public void One_stretch_is_left_whole(string message) => Assert.Empty(Stretches.Of(message));

    [Fact]
    public void Of_a_long_letter_only_the_beginning_is_taken() => Assert.Equal(8, Stretches.Of(string.Concat(Enumerable.Repeat("one more sentence. ", 500))).Count);
}
