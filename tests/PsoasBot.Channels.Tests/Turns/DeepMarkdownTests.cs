using System.Text.Json;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Teams;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Tests.Turns;

/// <summary>What stands within itself is refused by <c>check</c>, or drawn everywhere: no page and no turn fails for it.</summary>
public sealed class DeepMarkdownTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*a **b ", " c** d*")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    public void Whatever_may_go_live_is_drawn_in_each_channel(string mark, string end = "")
    {
        var drawn = 0;

        for (var times = 1; times <= 40; times++)
        {
            var deep = $"{string.Concat(Enumerable.Repeat(mark, times))}word{string.Concat(Enumerable.Repeat(end, times))}";
            File.WriteAllText(Path.Combine(_folder.FullName, "faq.tsv"), $"Question\tAnswer\tQnaId\nWhat is the psoas?\tA muscle.\\n\\n{deep}\t1\n");
            if (KnowledgeFolder.Read(_folder.FullName).Content is not { } knowledge)
                continue;

            var answer = new Answer([new Candidate(knowledge.Passages[0], 1)], []);
            Assert.Contains("word", MarkdownHtml.Of(ReplyMarkdown.Of(answer, knowledge), 3), StringComparison.Ordinal);
            Assert.DoesNotContain("**What", MarkdownHtml.Of(ReplyMarkdown.Of(answer, knowledge), 3), StringComparison.Ordinal);
            var activity = TeamsReply.Of(new Activity { Type = "message" }, answer, knowledge, press: null);
            Assert.Contains("word", JsonSerializer.Serialize(activity, ActivityJson.Default.Activity), StringComparison.Ordinal);
            drawn++;
        }

        Assert.InRange(drawn, 5, 39);
    }

    [Fact]
    public void What_is_too_deep_all_the_same_is_shown_as_it_was_written()
    {
        var deep = new string('[', 200) + "<b>";

        Assert.Equal($"<p>{new string('[', 200)}&lt;b&gt;</p>", MarkdownHtml.Of(deep, highest: 3));
        Assert.Equal(deep, MarkdownHtml.PlainText(deep));
    }
}
