using PsoasBot.Knowledge.Lists;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Tests.Lists;

public sealed class SmallTalkReaderTests
{
    [Theory]
    [InlineData("# Small talk\n\nFor staff.\n\n## thanks\n\nYou are *welcome*.\n\n- thank you\n- thanks\n- Thanks!\n")]
    [InlineData("## thanks\n- thank you\n- thanks\n\nYou are *welcome*.\n")]
    public void The_bullets_are_what_people_say_and_the_rest_is_the_answer(string text)
    {
        var problems = new List<Problem>();

        var section = Assert.Single(SmallTalkReader.Read(new SourceFile("small-talk.md", text), problems)).SmallTalk;

        Assert.Empty(problems);
        Assert.Equal(("thanks", "You are *welcome*."), (section.Id, section.Answer));
        Assert.Equal((string[])["thank you", "thanks"], section.Questions);
    }
}
