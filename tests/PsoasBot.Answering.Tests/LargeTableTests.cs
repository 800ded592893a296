using System.Globalization;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Answering.Tests;

public sealed class LargeTableTests : IDisposable
{
    private const int Passages = 20_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_table_of_twenty_thousand_passages_is_read_and_answers()
    {
        GeneratedTable.Write(Path.Combine(_folder.FullName, "passages.tsv"), Passages);
        var reading = KnowledgeFolder.Read(_folder.FullName);
        var knowledge = Assert.IsType<KnowledgeContent>(reading.Content);
        using var answerer = new Answerer(knowledge, new AnsweringOptions());

        int[] asked = [0, 9_999, 10_000, 12_345, Passages - 1];
        var replies = asked.Select(number => answerer.Reply(GeneratedTable.Question(number), Conversation.Start));

        Assert.Empty(reading.Problems);
        Assert.Equal(Passages, knowledge.Passages.Length);
        Assert.Equal(asked, replies.Select(reply => int.Parse(Assert.IsType<Answer>(reply).Found[0].Passage.Id, CultureInfo.InvariantCulture)));
    }
}
