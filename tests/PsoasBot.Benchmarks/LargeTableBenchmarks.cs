using BenchmarkDotNet.Attributes;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Benchmarks;

/// <summary>Getting ready to answer from an imported table, beside reading it alone; and one decision over it.</summary>
[MemoryDiagnoser]
public class LargeTableBenchmarks
{
    private const int Passages = 20_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private KnowledgeContent _knowledge = null!; // set before the first call
    private Answerer _answerer = null!;
    private int _number;

    [GlobalSetup]
    public void Prepare()
    {
        GeneratedTable.Write(Path.Combine(_folder.FullName, "passages.tsv"), Passages);
        _knowledge = Read();
        _answerer = new Answerer(_knowledge, new AnsweringOptions());
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _answerer.Dispose();
        _folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public KnowledgeContent Read() => KnowledgeFolder.Read(_folder.FullName).Content ?? throw new InvalidOperationException("the generated table may not go live");

    [Benchmark]
    public void Read_and_build() => new Answerer(Read(), new AnsweringOptions()).Dispose();

    [Benchmark]
    public Reply Decision() => _answerer.Reply(GeneratedTable.Question(_number++ % Passages), Conversation.Start);
}
