using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PsoasBot.Search.Index;

/// <summary>Terms that are analysed already, handed to Lucene as they are.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly IEnumerable<string> _terms;
    private readonly ICharTermAttribute _term;
    private IEnumerator<string> _next;

    public TermStream(IEnumerable<string> terms)
    {
        _terms = terms;
        _next = terms.GetEnumerator();
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _next = _terms.GetEnumerator();
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
