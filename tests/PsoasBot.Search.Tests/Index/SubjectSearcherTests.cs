using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Tests.Index;

public sealed class SubjectSearcherTests : IDisposable
{
    private static readonly Passage[] Passages =
    [
        Passage("noonan-what", "What is Noonan syndrome?", "A condition that some are born with.", "Noonan syndrome"),
        Passage("noonan-cure", "What are the treatments for Noonan syndrome?", "A clinic looks after the heart.", "Noonan syndrome"),
        Passage("marfan-what", "What is Marfan syndrome?", "A condition of the tissue.", "Marfan syndrome"),
        Passage("marfan-cure", "What are the treatments for Marfan syndrome?", "Tablets that slow the pulse.", "Marfan syndrome"),
        Passage("shingles-what", "What is shingles?", "A rash with blisters.", "Shingles", "Herpes zoster"),
        Passage("shingles-stop", "How can one prevent shingles?", "There is a vaccine.", "Shingles", "Herpes zoster"),
    ];

    private readonly PassageIndex _index = new([.. Passages], [], []); // one wording each: too thin for a model

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("my cousin was told that she has noonan syndrome and we cannot find a cure for it anywhere", "noonan-cure")] // a word of the same kind
    [InlineData("i read a lot about a syndrome, the marfan one, and would like to know what that means", "marfan-what")]
    [InlineData("herpes zoster, tell me about it", "shingles-what")] // another name; what shows no other kind is about the thing itself
    [InlineData("my mother had zoster herpes. can one avoid it?", "shingles-stop")] // the name the other way round
    public void The_subject_that_is_named_and_what_is_asked_of_it_find_the_passage(string utterance, string id) => Assert.Equal(id, Best(utterance));

    [Fact]
    public void A_name_that_is_said_whole_is_more_than_half_of_one()
    {
        var hits = _index.Search("marfan syndrome", 20);

        Assert.Equal(1, Evidence(hits, "marfan-what").Named, 3);
        Assert.InRange(Evidence(hits, "noonan-what").Named, 0.01, 0.9);
        Assert.True(Evidence(hits, "marfan-what").Subject > Evidence(hits, "noonan-what").Subject);
    }

    [Fact]
    public void Where_no_subject_is_named_there_is_none()
    {
        Assert.All(_index.Search("blisters", 20), hit => Assert.Equal((0.0, 0.0), (hit.Evidence.Subject, hit.Evidence.Named)));
    }

    private string Best(string utterance) => Passages[_index.Search(utterance, 1)[0].Passage].Id;

    private static Evidence Evidence(IReadOnlyList<Hit> hits, string id) => hits.Single(hit => Passages[hit.Passage].Id == id).Evidence;

    private static Passage Passage(string id, string question, string answer, params string[] keywords) =>
        new() { Id = id, Questions = [question], ShortAnswer = answer, Keywords = [.. keywords], Source = SourceSpan.WholeFile("table.tsv") };
}
