using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Util;

namespace PsoasBot.Search.Analysis;

/// <summary>Text to terms: words, lower case, no possessive, stems, staff's synonyms. Stop words stay: without them a percent of the answers is lost.</summary>
/// <param name="synonyms">Null where there are none, and while the synonyms themselves are read.</param>
/// <param name="stem">False for words as they are written.</param>
internal sealed class EnglishAnalyzer(SynonymMap? synonyms, bool stem) : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream terms = new EnglishPossessiveFilter(Version, new LowerCaseFilter(Version, words));
        if (stem)
            terms = new PorterStemFilter(terms);
        if (synonyms is not null)
            terms = new SynonymFilter(terms, synonyms, ignoreCase: false);
        return new TokenStreamComponents(words, terms);
    }
}
