using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>The names of what the passages are about, as their keywords say, and the passages of each.</summary>
internal sealed class SubjectNames
{
    private const int MostNamed = 200;

    /// <summary>A name said by halves is worth less than half: psoas syndrome is not Noonan syndrome.</summary>
    private const double Completeness = 1.25;

    /// <summary>What is said again and again is what a long message is about.</summary>
    private const double Repetition = 0.3;

    private readonly List<(string[] Terms, int[] Passages)> _names;
    private readonly Dictionary<string, int[]> _byTerm; // places in _names
    private readonly Dictionary<string, double> _weights; // by term
    private readonly double[] _totals; // by name

    /// <param name="passages">In the order of their numbers.</param>
    /// <param name="idf">What a term weighs in the answers: a word of many of them says little, however rare it is in names.</param>
    public SubjectNames(IReadOnlyList<IndexedPassage> passages, Func<string, double> idf)
    {
        _names = [.. passages
            .SelectMany(passage => passage.Keywords.Select(keyword => (keyword.Terms, passage.Number)))
            .GroupBy(name => string.Join(' ', name.Terms), StringComparer.Ordinal)
            .Select(group => (group.First().Terms.Distinct().ToArray(), group.Select(name => name.Number).Distinct().ToArray()))];
        _byTerm = _names
            .SelectMany((name, place) => name.Terms.Select(term => (term, place)))
            .GroupBy(word => word.term, word => word.place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _weights = _byTerm.ToDictionary(
            word => word.Key, word => Math.Min(OneIndex.Idf(word.Value.Length, _names.Count), idf(word.Key)), StringComparer.Ordinal);
        _totals = [.. _names.Select(name => name.Terms.Sum(term => _weights[term]))];
    }

    /// <returns>By passage, what its best name in the question is worth, and how much of that name is said, 0–1. May be empty.</returns>
    public Dictionary<int, (double Worth, double Named)> In(IReadOnlyList<string> terms)
    {
        var said = new Dictionary<int, (double Weight, double Repeated)>();
        foreach (var term in terms.GroupBy(term => term, StringComparer.Ordinal).Where(term => _byTerm.ContainsKey(term.Key)))
        {
            var weight = _weights[term.Key];
            var repeated = weight * (1 + (Repetition * Math.Log(term.Count())));
            foreach (var name in _byTerm[term.Key])
            {
                var before = said.GetValueOrDefault(name);
                said[name] = (before.Weight + weight, before.Repeated + repeated);
            }
        }

        var best = new Dictionary<int, (double Worth, double Named)>();
        foreach (var (name, worth, named) in said
            .Select(name => (name.Key, Named: name.Value.Weight / _totals[name.Key], name.Value.Repeated))
            .Select(name => (name.Key, Worth: name.Repeated * Math.Pow(name.Named, Completeness), name.Named))
            .OrderByDescending(name => name.Worth).ThenBy(name => name.Key).Take(MostNamed))
        {
            foreach (var passage in _names[name].Passages)
                best.TryAdd(passage, (worth, named)); // the first is the best
        }

        return best;
    }
}
