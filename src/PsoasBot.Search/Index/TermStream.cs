using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PsoasBot.Search.Index;

/// <summary>Terms that are analysed already, handed to Lucene as they are.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private IEnumerator<string> _next = Enumerable.Empty<string>().GetEnumerator();

    public TermStream() => _term = AddAttribute<ICharTermAttribute>();

    /// <summary>What it hands over from the next reset on; may be empty.</summary>
    public IEnumerable<string> Terms { get; set; } = [];

    public override void Reset()
    {
        base.Reset();
        _next = Terms.GetEnumerator();
    }

    public override bool IncrementToken()
    {
        if (!_next.MoveNext())
            return false;

        ClearAttributes();
        _term.SetEmpty().Append(_next.Current);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _next.Dispose();
        base.Dispose(disposing);
    }
}
