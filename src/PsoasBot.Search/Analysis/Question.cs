namespace PsoasBot.Search.Analysis;

/// <summary>An utterance or a wording, analysed once for everything that looks at it.</summary>
/// <param name="Words">As typed, lower case; may be empty.</param>
/// <param name="Terms">Stems with misspellings mended and synonyms folded, in order; may be empty.</param>
/// <param name="Vector">What it means: three parts of length 1; zeros where nothing was read.</param>
internal sealed record Question(IReadOnlyList<string> Words, IReadOnlyList<string> Terms, float[] Vector)
{
    /// <summary>Neighbouring terms as one, <c>tight psoa</c>, in order.</summary>
    public IEnumerable<string> Pairs() => Terms.Zip(Terms.Skip(1), (first, second) => $"{first} {second}");
}
