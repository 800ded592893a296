using System.Globalization;

namespace PsoasBot.Fuzzing;

/// <summary>What came of one target's run.</summary>
/// <param name="Failed">Inputs at which it threw.</param>
/// <param name="Slow">Inputs that took over a second of a processor, and again over a second when tried once more.</param>
/// <param name="Growth">Bytes that the second half of the inputs added to the heap, each measured after a collection.</param>
internal sealed record FuzzResult(string Target, int Inputs, int Failed, int Slow, long Growth, TimeSpan Elapsed)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Target,-11} {Inputs,9:N0} inputs  {Failed,3} failed  {Slow,3} over a second  heap {Growth / 1024,7:N0} KB  {Elapsed.TotalSeconds,6:f0} s");
}
