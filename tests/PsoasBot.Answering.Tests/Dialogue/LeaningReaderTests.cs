using PsoasBot.Answering.Dialogue;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class LeaningReaderTests
{
    [Theory]
    [InlineData("why?", Leaning.Bare)]
    [InlineData("What else?", Leaning.Bare)]
    [InlineData("and then…", Leaning.Bare)]
    [InlineData("how long?", Leaning.Bare)]
    [InlineData("how long for", Leaning.Bare)]
    [InlineData("and how do I fix it?", Leaning.Wholly)]
    [InlineData("anyone who shouldn't do that?", Leaning.Wholly)]
    [InlineData("what do they do", Leaning.Wholly)]
    [InlineData("link?", Leaning.Somewhat)]
    [InlineData("how far from my navel?", Leaning.Somewhat)]
    [InlineData("would it help my posture as well?", Leaning.Somewhat)]
    [InlineData("and pregnancy", Leaning.Somewhat)]
    [InlineData("where does the psoas attach", Leaning.Somewhat)]
    [InlineData("what makes a tight psoas muscle hurt", Leaning.None)]
    [InlineData("who or what is to blame for a pulled psoas", Leaning.None)]
    [InlineData("my hip hurts on stairs and when running, is that a tight psoas", Leaning.None)]
    [InlineData("", Leaning.None)]
    [InlineData("?!", Leaning.None)]
    public void An_utterance_leans_as_far_as_its_words_say(string utterance, object leaning) =>
        Assert.Equal(leaning, LeaningReader.Of(utterance));
}
