using BenchmarkDotNet.Attributes;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Search;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Benchmarks;

/// <summary>One decision over the shipped knowledge, and its two parts: what the encoder makes of the words and the search; beside them, Lucene alone on the same words.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private const int Asked = 8;

    private readonly string[] _questions =
    [
        "what is the psoas", "psoas stretch", "why is my hip flexor so tight after driving", "how much is it", "thanks",
        "my lower back hurts when I get up, could it be the soaz", "who won the world cup", "how do I masage it myself with a tennis ball at home",
    ];

    /// <summary>Sentences that are read by themselves as well.</summary>
    private const string Letter =
        "Good afternoon. I drive a bus and sit for nine hours a day, and since the spring I take a blood thinner because of my heart. My hips are stiff whenever I get up. " +
        "My wife has been with you twice and liked it. Would a massage be safe for me? What does an hour cost, and can I park behind the house?";

    private Answerer _answerer = null!; // set before the first call
    private Understanding[] _understood = null!;
    private PassageIndex _index = null!;
    private BareLucene _lucene = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var knowledge = KnowledgeFolder.Read(Repository.Knowledge).Content ?? throw new InvalidOperationException("the shipped knowledge may not go live: run check");
        _answerer = new Answerer(knowledge, new AnsweringOptions());
        _index = new PassageIndex(knowledge.Passages, knowledge.NotCovered, knowledge.Synonyms);
        _lucene = new BareLucene(knowledge);
        _understood = Array.ConvertAll(_questions, question => PassageIndex.Understand(question, null));
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _answerer.Dispose();
        _index.Dispose();
        _lucene.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Asked)]
    public int Lucene_alone() => _questions.Sum(_lucene.Search);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int Encoder_alone() => _questions.Sum(question => PassageIndex.Understand(question, null).Text.Length);

    [Benchmark(OperationsPerInvoke = Asked)]
    public int Search_with_confidence() => _questions.Zip(_understood, (question, understood) => _index.Search(_index.Read(question, understood), 3).Count).Sum();

    [Benchmark(OperationsPerInvoke = Asked)]
    public int Decision() => _questions.Sum(question => _answerer.Reply(question, Conversation.Start).Candidates.Length);

    [Benchmark]
    public int Decision_on_a_letter() => _answerer.Reply(Letter, Conversation.Start).Candidates.Length;
}
