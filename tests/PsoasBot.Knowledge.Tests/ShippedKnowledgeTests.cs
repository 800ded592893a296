namespace PsoasBot.Knowledge.Tests;

public sealed class ShippedKnowledgeTests
{
    [Fact]
    public void The_shipped_knowledge_may_go_live()
    {
        var directory = Path.Combine(Repository.Root, "knowledge");

        var reading = KnowledgeFolder.Read(directory);

        Assert.True(reading.Content is not null, reading.Show(directory));
    }
}
