namespace PsoasBot.Search.Model;

/// <summary>Questions as vectors of length 1 (and the constant feature), one after another in flat arrays: which features, and how much of each.</summary>
/// <param name="Starts">Where each row starts; one more than there are rows, the last being the end of all.</param>
/// <param name="Features">Of each row ascending; the constant feature, 0, first.</param>
/// <param name="Values">As many as <paramref name="Features"/>.</param>
internal sealed record SparseRows(int[] Starts, int[] Features, float[] Values)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> FeaturesOf(int row) => Features.AsSpan(Starts[row]..Starts[row + 1]);

    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan(Starts[row]..Starts[row + 1]);
}
