using System.IO.Compression;
using PsoasBot.Knowledge.Folder;
using Xunit.Abstractions;

namespace PsoasBot.Knowledge.Tests.Folder;

/// <summary>Sets that others made, read in place from <c>../shared/data</c> beside the repository; skipped, and said so, where they are absent.</summary>
public sealed class SharedSetsTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("banking77/knowledge", 77)]
    [InlineData("clinc150/knowledge", 150)]
    [InlineData("curekart/knowledge", 28)]
    public void A_set_of_intents_is_read_without_a_problem_but_misspellings(string set, int passages)
    {
        var reading = KnowledgeFolder.Read(Shared(set));

        Assert.All(reading.Problems, problem => Assert.Equal("PB027", problem.Code));
        Assert.Equal(passages, reading.Content!.Passages.Length);
    }

    [SkippableFact]
    public void A_table_of_forty_seven_thousand_passages_is_read_in_full()
    {
        using var folder = new TestFolder();
        using (var packed = new GZipStream(File.OpenRead(Path.Combine(Shared("medquad"), "passages.tsv.gz")), CompressionMode.Decompress))
        using (var table = File.Create(Path.Combine(folder.Path, "passages.tsv")))
            packed.CopyTo(table);

        var started = TimeProvider.System.GetTimestamp();
        var reading = folder.Read();

        output.WriteLine($"{TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        Assert.Equal(47_441, reading.Content!.Passages.Length);
        Assert.All(reading.Problems, problem => Assert.Equal("PB011", problem.Code));
        Assert.Equal(6, reading.Problems.Length);
    }

    private static string Shared(string set)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", set);
        Skip.IfNot(Directory.Exists(path), $"the shared set {path} is not there");
        return path;
    }
}
