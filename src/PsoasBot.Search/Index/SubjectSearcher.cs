using Lucene.Net.Search;
using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>
/// Finds passages by what they are about and by what they tell of it: the question names the subject, and asks what the title asks when the subject's
/// name is taken out of it. It carries folders that are too large or too thin for a model; on MedQuAD it doubles what the first answer is worth.
/// </summary>
internal sealed class SubjectSearcher(OneIndex wholes, SubjectNames names, QuestionKinds kinds)
{
    private const int Most = 10;
    private const float KindBoost = 5;
    private const float AskedBoost = 0.4f;
    private const float BodyBoost = 0.1f;

    /// <returns>0 to 10, the best first.</returns>
    public IReadOnlyList<SubjectScore> Search(Question question)
    {
        var named = names.In(question.Terms);
        var told = wholes.ScoresAmong(named.Keys, Query(question));
        return [.. named
            .Select(passage => new SubjectScore(passage.Key, passage.Value.Worth + told.GetValueOrDefault(passage.Key), passage.Value.Named))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Passage)
            .Take(Most)];
    }

    private BooleanQuery Query(Question question)
    {
        var query = new BooleanQuery();
        foreach (var kind in kinds.Of(question.Terms))
        {
            var found = wholes.Find(Fields.Asked, kind);
            found.AddTo(query, (float)(KindBoost / found.Idf)); // a kind counts the same however many titles ask it
        }

        foreach (var term in question.Terms.Distinct())
        {
            wholes.Find(Fields.Asked, term).AddTo(query, AskedBoost);
            wholes.Find(Fields.Body, term).AddTo(query, BodyBoost);
        }

        return query;
    }
}
