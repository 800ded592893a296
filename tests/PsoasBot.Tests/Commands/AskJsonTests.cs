using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Commands;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Tests.Commands;

public sealed class AskJsonTests
{
    private static readonly Candidate What = new(Passage("what", "What is it?", "A muscle."), 0.912345);
    private static readonly Candidate Why = new(Passage("why", "Why is it tight?", "Sitting."), 0.4);

    private static readonly KnowledgeContent Knowledge = new()
    {
        Passages = [What.Passage, Why.Passage],
        Clinic = new Clinic
        {
            Name = "Clinic",
            Booking = [new BookingLink("massage", "Book", new Uri("https://clinic.test/book"))],
            Contact = "Call us.",
            Region = "US",
            Numbers = ImmutableDictionary<string, string>.Empty,
            Greeting = "Hello.",
            Disclaimer = "No advice.",
        },
    };

    [Fact]
    public void An_answer_has_its_passage_and_its_booking_link() => Assert.Equal(
        """{"question":"what?","outcome":"answer","passages":[{"id":"what","title":"What is it?","confidence":0.9123}],"options":[],"candidates":[{"id":"what","confidence":0.9123},{"id":"why","confidence":0.4}],"text":"**What is it?**\n\nA muscle.\n\n[Book](https://clinic.test/book?utm_source=psoas-bot&utm_medium=chat&utm_content=what)","booking":"https://clinic.test/book?utm_source=psoas-bot&utm_medium=chat&utm_content=what","microseconds":1234}""",
        Line(new Answer([What], [What, Why])));

    [Fact]
    public void A_choice_has_its_options() => Assert.Equal(
        """{"question":"what?","outcome":"clarify","passages":[],"options":["what","why"],"candidates":[{"id":"what","confidence":0.9123},{"id":"why","confidence":0.4}],"text":"Did you mean:\n\n- What is it?\n- Why is it tight?\n\n[Book](https://clinic.test/book?utm_source=psoas-bot&utm_medium=chat&utm_content=clarify)","booking":"https://clinic.test/book?utm_source=psoas-bot&utm_medium=chat&utm_content=clarify","microseconds":1234}""",
        Line(new Clarify([What, Why], [What, Why])));

    [Fact]
    public void What_is_declined_still_has_its_candidates() => Assert.Equal(
        """{"question":"what?","outcome":"not-covered","passages":[],"options":[],"candidates":[{"id":"why","confidence":0.4}],"text":"I don't have a clinic-checked answer to that, so I won't guess.\n\nYou can ask me about:\n\n- What is it?\n\nCall us.\n\n[Book](https://clinic.test/book?utm_source=psoas-bot&utm_medium=chat&utm_content=not-covered)","booking":"https://clinic.test/book?utm_source=psoas-bot&utm_medium=chat&utm_content=not-covered","microseconds":1234}""",
        Line(new NotCovered([What.Passage], [Why])));

    [Fact]
    public void An_urgent_card_has_nothing_to_book() => Assert.Equal(
        """{"question":"what?","outcome":"urgent","passages":[],"options":[],"candidates":[],"text":"**Call 911**\n\nNow.","booking":null,"microseconds":1234}""",
        Line(new Urgent(new SafetyCard("emergency", "Call 911", "Now."), "E1", null, [])));

    [Fact]
    public void Small_talk_has_only_its_text() => Assert.Equal(
        """{"question":"what?","outcome":"small-talk","passages":[],"options":[],"candidates":[],"text":"Welcome.","booking":null,"microseconds":1234}""",
        Line(new SmallTalkReply(new SmallTalk("thanks", ["thanks"], "Welcome."), [], [])));

    private static string Line(Reply reply) => AskJson.Line(new Turn("what?", Conversation.Start, reply, TimeSpan.FromMicroseconds(1234), Knowledge));

    private static Passage Passage(string id, string title, string shortAnswer) => new()
    {
        Id = id,
        Questions = [title],
        ShortAnswer = shortAnswer,
        Source = SourceSpan.WholeFile($"passages/{id}.md"),
    };
}
