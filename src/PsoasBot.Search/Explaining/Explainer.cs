using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Explaining;

/// <summary>Does a search again, slowly, and keeps what it was made of.</summary>
internal sealed record Explainer(TextAnalysis Analysis, FolderIndex FolderIndex, Ranking Ranking, ImmutableArray<Passage> Passages, ImmutableArray<string> Synonyms)
{
    /// <summary>What each part of <see cref="Evidence"/> is to people, in its order, and the most that it can be.</summary>
    private static readonly ImmutableArray<(string Name, double? Most)> Parts =
    [
        ("baseline", null),
        ("learned from its wordings", 1),
        ("learned from what is not covered", null),
        ("meaning: similarity to its nearest wording", 1),
        ("meaning: similarity to the nearest example not covered", null),
        ("meaning: similarity to its average wording", 1),
        ("meaning: similarity to its answer", 1),
        ("meaning: share of the nearest wordings", 1),
        ("meaning: share of the examples not covered", null),
        ("topics: how likely one of its own", 1),
        ("topics: how likely one not covered", null),
        ("topics: how little can be told", null),
        ("words: share of the best matches", 1),
        ("words: share of the examples not covered", null),
        ("words: match with its best wording", 1),
        ("words: match with all its wordings together", 1),
        ("words: how many are known here", null),
        ("its subject, and what is asked of it", 1),
        ("how much of its subject's name is said", 1),
    ];

    public Explanation Explain(Question question, int limit)
    {
        var reading = UtteranceReading.Of(question.Words, Analysis, FolderIndex, Synonyms);
        var (near, exact) = (FolderIndex.Near(question), FolderIndex.Exact(question.Words));
        var nearest = near.Passages.Where(passage => passage.Key >= 0).ToDictionary(passage => passage.Key, passage => near.Wordings.First(found => found.Wording.Passage == passage.Key).Wording.Place);
        return new(
            reading.ReadAs,
            reading.Corrections,
            reading.Synonyms,
            [.. reading.Terms.Where(term => !FolderIndex.IsKnown(term.Term)).Select(term => term.Shown).Distinct()],
            LikelyTopic.Of(question.Vector),
            exact is null ? null : exact == IndexBuilder.NotCovered ? "not-covered" : Passages[exact.Value].Id,
            [.. Ranking.Rank(FolderIndex.Search(question), exact).Take(limit).Select(hit => new ExplainedHit(
                hit,
                nearest.TryGetValue(hit.Passage, out var place) ? Passages[hit.Passage].Questions[place] : null,
                [.. Fields(Passages[hit.Passage], reading.Terms)],
                [.. Shares(hit)]))]);
    }

    private IEnumerable<Share> Shares(Hit hit) => hit.Evidence.Vector()
        .Select((value, part) => new Share(Parts[part].Name, value, Parts[part].Most, Ranking.Order.Weights[part], Ranking.Certainty.Weights[part]));

    private IEnumerable<MatchedField> Fields(Passage passage, ImmutableArray<(string Term, string Shown)> terms)
    {
        var wordings = passage.Questions.Select(Terms).ToList();
        MatchedField Field(string name, double boost, IEnumerable<string> has) =>
            new(name, boost, [.. terms.Where(term => has.Contains(term.Term)).Select(term => term.Shown).Distinct()]);
        var pairs = terms.Zip(terms.Skip(1), (first, second) => ($"{first.Term} {second.Term}", $"{first.Shown} {second.Shown}")).ToImmutableArray();
        var hasPairs = wordings.SelectMany(wording => new Question([], wording, []).Pairs()).ToHashSet();
        return ((MatchedField[])
            [
                Field("title", WordingSearcher.TitleBoost, wordings[0]),
                Field(MatchedField.Wordings, 1, wordings.SelectMany(wording => wording).ToHashSet()),
                new("neighbouring words", WordingSearcher.PairsBoost, [.. pairs.Where(pair => hasPairs.Contains(pair.Item1)).Select(pair => pair.Item2).Distinct()]),
                Field("keywords", WordingSearcher.KeywordsBoost, [.. passage.Keywords.SelectMany(Terms)]),
                Field("answer", WordingSearcher.BodyBoost, Terms(IndexedPassage.BodyOf(passage)).ToHashSet()),
            ]).Where(field => !field.Words.IsEmpty);
    }

    private List<string> Terms(string text) => Analysis.Terms(Analysis.Words(text));
}
