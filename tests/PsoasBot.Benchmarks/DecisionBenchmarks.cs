using BenchmarkDotNet.Attributes;
using PsoasBot.Answering;
using PsoasBot.Knowledge;
using PsoasBot.Search;

namespace PsoasBot.Benchmarks;

/// <summary>One decision over the shipped knowledge, beside what Lucene alone needs to look up the same words.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private const int Asked = 8;

    private static readonly string[] Questions =
    [
        "what is the psoas", "psoas stretch", "why is my hip flexor so tight after driving", "how much is it", "thanks",
        "my lower back hurts when I get up, could it be the soaz", "who won the world cup", "how do I masage it myself with a tennis ball at home",
    ];

    private Answerer _answerer = null!; // set before the first call
    private PassageIndex _index = null!;
    private BareLucene _lucene = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var knowledge = KnowledgeFolder.Read(Repository.Knowledge).Content ?? throw new InvalidOperationException("the shipped knowledge may not go live: run check");
        _answerer = new Answerer(knowledge, new AnsweringOptions());
        _index = new PassageIndex(knowledge.Passages, knowledge.NotCovered, knowledge.Synonyms);
        _lucene = new BareLucene(knowledge);
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _answerer.Dispose();
        _index.Dispose();
        _lucene.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Asked)]
    public int Lucene_alone() => Questions.Sum(_lucene.Search);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int Search_with_confidence() => Questions.Sum(question => _index.Search(question, 3).Count);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int Decision() => Questions.Sum(question => _answerer.Reply(question, Conversation.Start).Candidates.Length);
}
