using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;
using PsoasBot.Tests.Shared;
using Fields = PsoasBot.Search.Index.Fields;

namespace PsoasBot.Search.Tests.Index;

public sealed class WordingScoresTests : IDisposable
{
    private const int Limit = 12; // fewer than match, so that it matters which of equal ones are left out

    private readonly RAMDirectory _directory = new();
    private readonly TextAnalysis _analysis = new(SmallClinic.Synonyms);
    private readonly DirectoryReader _reader;
    private readonly List<IndexedWording> _wordings;
    private readonly WordingScores _scores;

    public WordingScoresTests()
    {
        _wordings = IndexedWording.Of(
            [.. SmallClinic.Passages.Select((passage, number) => new IndexedPassage(number, [.. passage.Questions.Select(Analyzed)], [], Analyzed("")))],
            [.. SmallClinic.NotCovered.Select(Analyzed)]);
        IndexBuilder.WriteWordings(_directory, _wordings);
        _reader = DirectoryReader.Open(_directory);
        _scores = new WordingScores(_reader, _wordings);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analysis.Dispose();
    }

    [Fact]
    public void Each_score_is_the_one_that_a_search_of_Lucene_gives()
    {
        string[] wordings = [.. SmallClinic.Passages.SelectMany(passage => passage.Questions), .. SmallClinic.NotCovered];
        var questions = wordings.Concat(wordings.Zip(wordings.Reverse(), (first, second) => $"{first} {second}")).Select(Analyzed).ToList();

        var found = questions.Select(question => _scores.Scores(question.Terms.Distinct(), Limit, self: 1));

        Assert.Equal(questions.Select(question => Searched(question.Terms.Distinct())), found);
        Assert.True(questions.Count > 100);
    }

    [Fact]
    public void What_no_wording_has_finds_nothing_and_weighs_most()
    {
        Assert.Empty(_scores.Scores(["xylophon"], Limit, self: 1));
        Assert.True(_scores.Idf("xylophon") > SmallClinic.Passages.SelectMany(passage => Analyzed(passage.Title).Terms).Max(_scores.Idf));
    }

    private List<PassageScore> Searched(IEnumerable<string> terms)
    {
        var query = new BooleanQuery();
        foreach (var term in terms)
            query.Add(new TermQuery(new Term(Fields.Wording, term)), Occur.SHOULD);
        var found = new IndexSearcher(_reader) { Similarity = new Bm25() }.Search(query, Limit).ScoreDocs;
        return [.. found.Select(hit => new PassageScore(_wordings[hit.Doc].Passage, hit.Score))];
    }

    private Question Analyzed(string text) => new(_analysis.Words(text), _analysis.Terms(_analysis.Words(text)), []);
}
