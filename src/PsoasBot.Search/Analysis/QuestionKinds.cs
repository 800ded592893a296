namespace PsoasBot.Search.Analysis;

/// <summary>What people ask about a thing: its cause, its treatment, its meaning. Told by the words of a small table, whatever the thing is.</summary>
internal sealed class QuestionKinds
{
    /// <summary>Before the name of a kind, so that it is no word of a text.</summary>
    private const char Mark = '=';

    /// <summary>The kind of a question for the thing itself, such as one that shows no other.</summary>
    public const string Meaning = "=meaning";

    private readonly ILookup<string, string> _kinds; // by term

    /// <param name="analysis">Makes the words of the table what the words of a question become.</param>
    public QuestionKinds(TextAnalysis analysis) => _kinds = Lines()
        .Select(line => line.Split(':'))
        .SelectMany(line => analysis.Terms(analysis.Words(line[1])).Select(term => (term, Kind: Mark + line[0])))
        .ToLookup(word => word.term, word => word.Kind);

    /// <returns>The marks of the kinds that any of the terms shows, each once; may be empty.</returns>
    public IEnumerable<string> Of(IEnumerable<string> terms) => terms.SelectMany(term => _kinds[term]).Distinct();

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(QuestionKinds).Assembly.GetManifestResourceStream("PsoasBot.Search.Analysis.QuestionKinds.txt")!); // not null: the project embeds it
        return reader.ReadToEnd().Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal));
    }
}
