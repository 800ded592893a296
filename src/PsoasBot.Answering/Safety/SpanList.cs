using System.Collections;

namespace PsoasBot.Answering.Safety;

/// <summary>Where a list's phrases stand in a message: by start, then end; each once.</summary>
internal sealed class SpanList : IReadOnlyCollection<Span>
{
    /// <summary>Of a list that is not in the message, as most are not.</summary>
    public static readonly SpanList Empty = new([]);

    private readonly Span[] _spans;
    private readonly int[] _starts;

    public SpanList(IEnumerable<Span> spans)
    {
        _spans = [.. spans.Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)];
        _starts = Array.ConvertAll(_spans, span => span.Start);
    }

    public int Count => _spans.Length;

    /// <returns>The spans that start at <paramref name="first"/>, at <paramref name="last"/> or between.</returns>
    public IEnumerable<Span> Starting(int first, int last)
    {
        for (var at = PlaceOf(first); at < _spans.Length && _starts[at] <= last; at++)
            yield return _spans[at];
    }

    public IEnumerator<Span> GetEnumerator() => ((IEnumerable<Span>)_spans).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(int start)
    {
        var at = Array.BinarySearch(_starts, start);
        if (at < 0)
            return ~at;

        while (at > 0 && _starts[at - 1] == start)
            at--;

        return at;
    }
}
