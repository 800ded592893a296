using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Tests.Analysis;

public sealed class TextAnalysisTests : IDisposable
{
    private readonly TextAnalysis _analysis = new(["car, automobile", "so as => psoas"]);

    public void Dispose() => _analysis.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("???", "")]
    [InlineData("Where IS it?", "where is it")]
    [InlineData("who shouldn't, and I cant", "who should not and i can not")]
    [InlineData("it won’t and it didnt", "it will not and it did not")]
    [InlineData("what can I want", "what can i want")] // "want" is not "wa not"
    [InlineData("the clinic's door", "the clinic door")]
    [InlineData("a café", "a cafe")]
    [InlineData("ｗｈｅｒｅ　ｉｓ　ｉｔ", "where is it")]
    [InlineData("<b>where</b> @PsoasBot https://clinic.test/a?b=c", "where")]
    public void Words_are_plain_lower_case_with_negations_written_out(string text, string words) =>
        Assert.Equal(words, string.Join(' ', _analysis.Words(text)));

    [Theory]
    [InlineData("parked my cars", "park my car")]
    [InlineData("automobiles", "car")]
    [InlineData("the so as", "the psoa")]
    public void Terms_are_stems_with_synonyms_folded(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', _analysis.Terms(_analysis.Words(text))));
}
