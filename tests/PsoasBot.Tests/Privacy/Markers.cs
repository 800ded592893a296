using System.Text;

namespace PsoasBot.Tests.Privacy;

/// <summary>A word of its own for each field that a person can fill, and where it may be found.</summary>
internal sealed class Markers
{
    private readonly List<Marker> _all = [];

    private sealed record Marker(string Word, string Field, string[] Places, bool Stays);

    /// <summary>For what is kept until the conversation is forgotten.</summary>
    /// <param name="field">What it is typed into.</param>
    /// <param name="places">Where it is kept; nowhere when none is named.</param>
    /// <returns>The word to type.</returns>
    public string Said(string field, params string[] places) => Add(NewWord(), field, places, stays: false);

    /// <summary>For what a person wants to be kept, whatever becomes of the conversation.</summary>
    public string Left(string field, params string[] places) => Add(NewWord(), field, places, stays: true);

    /// <summary>The same for a field that takes no word.</summary>
    public string LeftAs(string word, string field, params string[] places) => Add(word, field, places, stays: true);

    /// <param name="found">What each place holds; one place may come more than once.</param>
    /// <param name="isForgotten">Whether the conversations were forgotten.</param>
    /// <returns>What is where it may not be, and what is not where it is kept: a line each.</returns>
    public IEnumerable<string> Faults(IReadOnlyList<(string Place, byte[] Bytes)> found, bool isForgotten)
    {
        foreach (var marker in _all)
        {
            string[] has = [.. found.Where(part => Has(part.Bytes, marker.Word)).Select(part => part.Place).Distinct()];
            string[] may = isForgotten && !marker.Stays ? [] : marker.Places;
            foreach (var place in has.Except(may))
                yield return $"{marker.Field}: found in {place}";
            foreach (var place in may.Except(has))
                yield return $"{marker.Field}: not found in {place}, where it is kept";
        }
    }

    private string NewWord() => $"zqxv{(char)('a' + (_all.Count / 26))}{(char)('a' + (_all.Count % 26))}";

    private string Add(string word, string field, string[] places, bool stays)
    {
        _all.Add(new Marker(word, field, places, stays));
        return word;
    }

    private static bool Has(byte[] bytes, string word) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;
}
