using PsoasBot.Knowledge.Folder;

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

    [Fact]
    public void The_shipped_wordings_are_few_and_spelt_right()
    {
        var reading = KnowledgeFolder.Read(Path.Combine(Repository.Root, "knowledge"));

        Assert.DoesNotContain(reading.Problems, problem => problem.Code is "PB027" or "PB028" or "PB230");
    }

    [Fact]
    public void The_shipped_examples_of_facts_are_right_once_their_marks_are_deleted()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "knowledge", "clinic.yaml"));
        var from = Array.FindIndex(lines, line => line.StartsWith("# phone:", StringComparison.Ordinal));
        var to = Array.FindIndex(lines, from, line => line.Length == 0);
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes)
            .With("clinic.yaml", string.Join('\n', lines.Select((line, at) => at >= from && at < to ? line[2..] : line)));

        var reading = folder.Read();

        Assert.All(reading.Problems, problem => Assert.Equal("PB203", problem.Code));
        var facts = reading.Content!.Clinic!.Facts;
        Assert.All(
            (object?[])[facts.Phone, facts.Email, facts.Map, facts.Hours, facts.Currency, facts.Cancellation, facts.Parking, facts.Access, facts.Privacy],
            Assert.NotNull);
        Assert.DoesNotContain(0, (int[])[facts.Address.Length, facts.Prices.Length, facts.Payment.Length, facts.Languages.Length]);
    }
}
