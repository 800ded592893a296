using PsoasBot.Answering.Dialogue;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class ContextDependenceReaderTests
{
    [Theory]
    [InlineData("why?", ContextDependence.Bare)]
    [InlineData("What else?", ContextDependence.Bare)]
    [InlineData("and then…", ContextDependence.Bare)]
    [InlineData("how long?", ContextDependence.Bare)]
    [InlineData("how long for", ContextDependence.Bare)]
    [InlineData("and how do I fix it?", ContextDependence.Full)]
    [InlineData("anyone who shouldn't do that?", ContextDependence.Full)]
    [InlineData("what do they do", ContextDependence.Full)]
    [InlineData("link?", ContextDependence.Partial)]
    [InlineData("how far from my navel?", ContextDependence.Partial)]
    [InlineData("would it help my posture as well?", ContextDependence.Partial)]
    [InlineData("and pregnancy", ContextDependence.Partial)]
    [InlineData("where does the psoas attach", ContextDependence.Partial)]
    [InlineData("what makes a tight psoas muscle hurt", ContextDependence.None)]
    [InlineData("who or what is to blame for a pulled psoas", ContextDependence.None)]
    [InlineData("my hip hurts on stairs and when running, is that a tight psoas", ContextDependence.None)]
    [InlineData("", ContextDependence.None)]
    [InlineData("?!", ContextDependence.None)]
    public void An_utterance_leans_as_far_as_its_words_say(string utterance, object dependence) =>
        Assert.Equal(dependence, ContextDependenceReader.Of(UtteranceWords.Of(utterance)));
}
