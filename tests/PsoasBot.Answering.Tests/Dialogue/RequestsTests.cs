using PsoasBot.Answering.Dialogue;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class RequestsTests
{
    [Theory]
    [InlineData("what are the signs and what can I do about it?", "what are the signs|what can I do about it")]
    [InlineData("Is it safe? How do I do it?", "Is it safe|How do I do it")]
    [InlineData("do you have a video, also how do I book", "do you have a video|how do I book")]
    [InlineData("what does it cost & does it hurt", "what does it cost|does it hurt")]
    [InlineData("how long is it, what should I wear", "how long is it|what should I wear")]
    [InlineData("Hi! My hips are stiff. Why is that, and how do I loosen them?", "Why is that|how do I loosen them")]
    [InlineData("tell me the signs; then show me the steps", "tell me the signs|show me the steps")]
    [InlineData("I'd like to book a massage plus what's the price", "I'd like to book a massage|what's the price")]
    [InlineData("how much is a session and whats the address", "how much is a session|whats the address")]
    [InlineData("where are you? can't I pay by card?", "where are you|can't I pay by card")]
    [InlineData("u open at 5 on weds? I come from work. also is there parking for a moped", "u open at 5 on weds|is there parking for a moped")]
    public void What_is_asked_is_taken_apart_in_its_order(string utterance, string requests) =>
        Assert.Equal(requests.Split('|'), Requests.In(utterance));

    [Theory]
    [InlineData("")]
    [InlineData("?!... and & ;")]
    [InlineData("what are the signs of a tight psoas")]
    [InlineData("my hip and my back hurt when I sit and when I walk")]
    [InlineData("do you do sports and prenatal massage")]
    [InlineData("hello, and thanks. how do I book?")]
    [InlineData("where is it? what is it? why is it tight? how do I fix it?")]
    [InlineData("I fell in love with running last year. My friend took me to a club. We ran by the river every day and it was lovely. Why is that? What should I do?")]
    public void One_request_none_or_a_story_is_left_whole(string utterance) => Assert.Empty(Requests.In(utterance));
}
