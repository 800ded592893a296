using PsoasBot.Search.Explaining;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Search.Tests.Explaining;

public sealed class ExplanationTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("where is the psoas")]
    [InlineData("how much for a gift voucher")]
    [InlineData("is it normal to be sore tomorrow")]
    [InlineData("what is the weather tomorrow")]
    public void It_explains_the_very_hits_that_a_search_finds(string utterance) =>
        Assert.Equal(index.Search(utterance), index.Explain(utterance).Passages.Select(passage => passage.Hit));

    [Fact]
    public void The_shares_add_up_to_the_order_and_to_the_confidence_of_the_best()
    {
        var explained = index.Explain("how much for a gift voucher").Passages;

        Assert.Equal(explained.Select(passage => passage.Score).OrderDescending(), explained.Select(passage => passage.Score));
        var certainty = explained[0].Shares.Sum(share => share.Certainty);
        Assert.Equal(1 / (1 + Math.Exp(-certainty)), explained[0].Hit.Confidence, 12);
    }

    [Fact]
    public void A_correction_is_shown_with_what_was_typed()
    {
        var explained = index.Explain("is there prking");

        Assert.Equal<Replacement>([new Replacement("prking", "parking")], explained.Corrections);
        Assert.Equal("is there parking", explained.ReadAs);
    }

    [Theory]
    [InlineData("location of the so as", "so as", "psoas")]
    [InlineData("my automobile", "automobile", "car")]
    public void A_synonym_is_shown_in_words_rather_than_stems(string utterance, string typed, string read) =>
        Assert.Equal<Replacement>([new Replacement(typed, read)], index.Explain(utterance).Synonyms);

    [Fact]
    public void The_first_word_of_a_group_of_synonyms_is_no_replacement() => Assert.Empty(index.Explain("where do I leave my car").Synonyms);

    [Fact]
    public void Words_that_no_wording_has_are_named_as_typed() =>
        Assert.Equal<string>(["gravel", "barrier"], index.Explain("is there a gravel barrier").Unknown);

    [Fact]
    public void The_nearest_wording_and_the_fields_that_have_its_words_are_shown()
    {
        var best = index.Explain("is there free parking").Passages[0];

        Assert.Equal("parking", SmallClinic.Passages[best.Hit.Passage].Id);
        Assert.Contains(best.NearestWording, SmallClinic.Passages[best.Hit.Passage].Questions);
        Assert.Equal<string>(["title", "wordings", "neighbouring words", "answer"], best.Fields.Select(field => field.Name));
        Assert.Equal<string>(["parking"], best.Fields[0].Words);
        Assert.Equal<string>(["is", "there", "free", "parking"], best.Fields[1].Words);
        Assert.Equal<string>(["is there"], best.Fields[2].Words);
    }

    [Fact]
    public void Without_words_there_is_nothing_to_explain()
    {
        var explained = index.Explain("???");

        Assert.Equal("", explained.ReadAs);
        Assert.Empty(explained.Passages);
    }

    [Fact]
    public void What_would_turn_it_round_would_turn_it_round()
    {
        var found = index.Explain("I cannot come, is it normal").Passages;

        var comparison = Comparison.Of(found[0], found[1]);

        Assert.NotEmpty(comparison.Turns);
        Assert.All(comparison.Turns, turn =>
        {
            var raised = found[1] with { Shares = found[1].Shares.Replace(turn.Part, turn.Part with { Value = turn.Needed }) };
            Assert.Equal(found[0].Score, raised.Score, 9);
        });
    }
}
