using System.Numerics.Tensors;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Index;

/// <summary>How near in meaning a question is to the wordings of each passage, and to what is not covered.</summary>
internal sealed class Nearness
{
    /// <summary>How many wordings vote, and how much more the nearer ones count: the nearest counts e times as much as one 1/16 farther.</summary>
    private const int Voters = 20;
    private const float Sharpness = 16;

    /// <summary>The cosine at which a vote goes to nobody: two texts with nothing in common lie below it, so that the nearest of far ones is not taken for near.</summary>
    private const float Nobody = 0.45f;

    private readonly Blend _blend;
    private readonly IReadOnlyList<IndexedWording> _wordings;
    private readonly IReadOnlyList<float[]> _answers;
    private readonly Dictionary<int, float[]> _middles;
    private readonly Dictionary<int, float> _worths;

    /// <param name="answers">The vector of each passage's answer, by the passage's number.</param>
    public Nearness(IReadOnlyList<IndexedWording> wordings, IReadOnlyList<float[]> answers, Blend blend)
    {
        (_wordings, _answers, _blend) = (wordings, answers, blend);
        var byPassage = wordings.GroupBy(wording => wording.Passage).ToList();
        _middles = byPassage.ToDictionary(passage => passage.Key, passage => Middle([.. passage.Select(wording => wording.Question.Vector)]));
        _worths = byPassage.ToDictionary(passage => passage.Key, passage => 1 / MathF.Sqrt(passage.Count())); // five wordings are not drowned by five hundred
    }

    /// <returns>The wordings nearest to the question, the best first, and for each passage among them how near it is.</returns>
    public NearPassages Of(Question question)
    {
        var cosines = new float[_wordings.Count];
        for (var place = 0; place < cosines.Length; place++)
            cosines[place] = _blend.Cosine(_wordings[place].Question.Vector, question.Vector);
        var nearest = Largest(cosines, Voters);
        var total = Weight(Nobody) + nearest.Sum(place => Vote(place, cosines));
        var passages = nearest
            .GroupBy(place => _wordings[place].Passage)
            .ToDictionary(
                passage => passage.Key,
                passage => new NearPassage(cosines[passage.First()], passage.Sum(place => Vote(place, cosines)) / total));
        return new NearPassages(passages, [.. nearest.Select(place => (_wordings[place], cosines[place]))]);
    }

    /// <summary>How near the question is to the middle of the wordings of a passage, -1 to 1.</summary>
    public float ToMiddle(int passage, Question question) => _blend.Cosine(_middles[passage], question.Vector);

    /// <summary>How near the question is to the answer of a passage, -1 to 1; 0 where answers have no vectors.</summary>
    public float ToAnswer(int passage, Question question) => _blend.Cosine(_answers[passage], question.Vector);

    private static float Weight(float cosine) => MathF.Exp(Sharpness * (cosine - 1));

    private float Vote(int place, float[] cosines) => Weight(cosines[place]) * _worths[_wordings[place].Passage];

    private static float[] Middle(IReadOnlyList<float[]> vectors)
    {
        if (vectors is [var only])
            return only; // as in a table of 50,000: a copy of each would be 100 MB

        var middle = new float[Encoder.Width];
        foreach (var vector in vectors)
            TensorPrimitives.Add(middle, vector, middle);
        Encoder.Normalize(middle);
        return middle;
    }

    /// <returns>The places of the largest, the largest first; of equal ones the earlier.</returns>
    private static List<int> Largest(float[] values, int count)
    {
        var best = new List<int>(count + 1);
        for (var place = 0; place < values.Length; place++)
        {
            if (best.Count == count && values[place] <= values[best[^1]])
                continue;

            var at = best.Count;
            while (at > 0 && values[best[at - 1]] < values[place])
                at--;
            best.Insert(at, place);
            if (best.Count > count)
                best.RemoveAt(count);
        }

        return best;
    }
}
