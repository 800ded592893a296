using System.Globalization;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tables;

/// <summary>The problems of one table: the first few of each code, and how many more there are, so that thousands of rows with the same fault stay readable.</summary>
/// <param name="file">The path of the table.</param>
internal sealed class FewOfEach(string file)
{
    /// <summary>How many of each code are shown in full.</summary>
    public const int Shown = 5;

    private readonly List<Problem> _shown = [];
    private readonly Dictionary<string, (int Count, Problem Last)> _counts = [];

    /// <summary>One that holds the same and goes on by itself.</summary>
    public FewOfEach Copy()
    {
        var copy = new FewOfEach(file);
        copy._shown.AddRange(_shown);
        foreach (var (code, count) in _counts)
            copy._counts.Add(code, count);
        return copy;
    }

    public void Add(Problem problem)
    {
        var count = _counts.GetValueOrDefault(problem.Code).Count + 1;
        _counts[problem.Code] = (count, problem);
        if (count <= Shown)
            _shown.Add(problem);
    }

    public void AddRange(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Add(problem);
    }

    /// <returns>Those that are shown, then one for each code that has more.</returns>
    public IEnumerable<Problem> All() =>
        _shown.Concat(_counts.Where(code => code.Value.Count > Shown).Select(code => More(code.Key, code.Value.Count - Shown, code.Value.Last)));

    private Problem More(string code, int count, Problem last) => last with
    {
        Code = code,
        Span = SourceSpan.WholeFile(file),
        What = string.Create(CultureInfo.InvariantCulture, $"{count} more with this code, the last on line {last.Span.Line}"),
    };
}
