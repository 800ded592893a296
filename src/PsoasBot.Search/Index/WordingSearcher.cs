using Lucene.Net.Search;
using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>What Lucene finds: the wordings nearest to a question, and the passages whose wordings together are.</summary>
internal sealed class WordingSearcher
{
    /// <summary>How many wordings vote. It finds 88.0 % on CLINC150, the nearest alone 84.6 %.</summary>
    private const int Voters = 40;

    private const int Wholes = 10;
    internal const float PairsBoost = 1f;
    internal const float TitleBoost = 0.3f;
    internal const float KeywordsBoost = 0.5f;
    internal const float BodyBoost = 0.15f;

    private readonly WordingScores _wordings;
    private readonly OneIndex _wholes;

    public WordingSearcher(WordingScores wordings, OneIndex wholes) => (_wordings, _wholes) = (wordings, wholes);

    /// <summary>Whether any wording of a passage has the term.</summary>
    public bool IsKnown(string term) => _wholes.Find(Fields.Questions, term).Frequency > 0;

    public Matches Search(Question question)
    {
        var wholes = new BooleanQuery();
        var (self, known, wholeSelf) = (0.0, 0.0, 0.0);
        var terms = question.Terms.Distinct().ToList();
        foreach (var term in terms)
        {
            var idf = _wordings.Idf(term);
            var inQuestions = _wholes.Find(Fields.Questions, term);
            inQuestions.AddTo(wholes, 1);
            _wholes.Find(Fields.Title, term).AddTo(wholes, TitleBoost);
            _wholes.Find(Fields.Keywords, term).AddTo(wholes, KeywordsBoost);
            _wholes.Find(Fields.Body, term).AddTo(wholes, BodyBoost);
            self += idf;
            known += inQuestions.Frequency > 0 ? idf : 0;
            wholeSelf += inQuestions.Idf;
        }

        foreach (var pair in question.Pairs().Distinct())
        {
            var inPairs = _wholes.Find(Fields.Pairs, pair);
            inPairs.AddTo(wholes, PairsBoost);
            wholeSelf += PairsBoost * inPairs.Idf;
        }

        return new Matches(
            _wordings.Scores(terms, Voters, self),
            _wholes.Scores(wholes, Wholes, wholeSelf),
            self == 0 ? 0 : known / self);
    }
}
