namespace PsoasBot.Search.Meaning;

/// <summary>The vectors of the texts of a folder. Each is calculated once: what an earlier folder or the file has is taken from there.</summary>
/// <param name="file">Where they are kept for the next start; null to keep nothing.</param>
/// <param name="byText">What is known so far.</param>
internal sealed class Vectors(VectorFile? file, IReadOnlyDictionary<string, float[]> byText)
{
    /// <summary>After how many texts somebody is told how far it is.</summary>
    private const int TellEvery = 1_000;

    private static readonly float[] Nothing = new float[Encoder.Width];

    /// <returns>The vector of a text that they are of; zeros for any other.</returns>
    public float[] Of(string text) => byText.GetValueOrDefault(text, Nothing);

    /// <param name="texts">Of all of the folder; some may be there twice.</param>
    /// <param name="encoded">Told now and then how many of how many have been calculated; null to tell nobody.</param>
    /// <returns>Those of these texts and no others.</returns>
    public Vectors For(IEnumerable<string> texts, Workers workers, Action<int, int>? encoded = null)
    {
        var encoder = Encoder.Shared; // loaded here, and not by one of the threads below
        var kept = byText.Count == 0 ? file?.Read(encoder.Digest) : null;
        var found = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            if (byText.TryGetValue(text, out var vector) || kept?.TryGetValue(VectorFile.KeyOf(text), out vector) == true)
                found.Add(text, vector!); // not null: one of the two found it
            else
                missing.Add(text);
        }

        var done = 0;
        var made = workers.Each(missing.Count, place =>
        {
            var vector = VectorFile.Rounded(encoder.Encode(missing[place]));
            if (Interlocked.Increment(ref done) is var count && count % TellEvery == 0)
                encoded?.Invoke(count, missing.Count);
            return vector;
        });
        foreach (var (text, vector) in missing.Zip(made))
            found.Add(text, vector);
        if (missing.Count > 0 || kept?.Count > found.Count)
            file?.Write(encoder.Digest, found);
        return new Vectors(file, found);
    }
}
