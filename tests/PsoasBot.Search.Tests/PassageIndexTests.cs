using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Confidence;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Search.Tests;

public sealed class PassageIndexTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Fact]
    public void A_passage_is_found_by_each_of_its_wordings()
    {
        var wordings = SmallClinic.Passages.SelectMany(passage => passage.Questions.Select(question => (question, passage.Id)));

        var lost = wordings.Where(wording => index.Best(wording.question) != wording.Id);

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("I parked my cars", "parking")] // other forms of its words
    [InlineData("wheelchairs", "wheelchair")] // other forms of its words
    [InlineData("IS THERE PARKING", "parking")] // capitals
    [InlineData("a place for my automobile", "parking")] // a synonym
    [InlineData("vehicle", "parking")] // a synonym
    [InlineData("location of the so as", "where-it-is")] // a synonym of two words for one
    [InlineData("the fees", "prices")] // a synonym in another form
    [InlineData("is there prking", "parking")] // a letter too few
    [InlineData("gift vouchher", "vouchers")] // a letter too many
    [InlineData("wheelchiar", "wheelchair")] // two letters swapped
    [InlineData("my apointmemt, cancel it", "cancel")] // two slips in a long word
    [InlineData("w h e r e   i s   t h e   p s o a s", "where-it-is")] // letters set apart
    [InlineData("the gravel yard behind the bakery", "parking")] // words of the answer alone
    [InlineData("thick paper", "vouchers")] // words of the answer alone
    [InlineData("are they on thick paper, and valid for three years", "vouchers")] // words of the answer alone
    [InlineData("put it down beside the spine, breathe slowly", "with-a-ball")] // words of a step alone
    public void A_passage_is_found_by_what_nobody_wrote_so(string utterance, string id) => Assert.Equal(id, index.Best(utterance));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\r\n")]
    [InlineData("???")]
    [InlineData("💆‍♀️📅")]
    [InlineData("<br/>")]
    [InlineData("@PsoasBot")]
    [InlineData("https://clinic.test/where/can/i/park")]
    public void Without_words_nothing_is_found(string utterance) => Assert.Empty(index.Search(utterance));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void Hits_come_best_first_and_no_more_than_asked_for(int limit)
    {
        string[] utterances = [.. Utterances(), "where does the ball go, and what does the psoas do?"];

        var found = utterances.Select(utterance => index.Search(utterance, limit));

        Assert.All(found, hits =>
        {
            Assert.InRange(hits.Count, 0, limit);
            Assert.Distinct(hits.Select(hit => hit.Passage));
            Assert.Equal(hits.Select(hit => hit.Confidence).OrderDescending(), hits.Select(hit => hit.Confidence));
            Assert.All(hits, hit => Assert.InRange(hit.Confidence, 0, 1));
        });
    }

    [Fact]
    public void What_a_smaller_limit_gives_is_the_beginning_of_what_a_larger_one_gives() =>
        Assert.Equal(index.Search("how much is parking").Take(2), index.Search("how much is parking", 2));

    [Fact]
    public void The_same_folder_gives_the_same_hits_each_time_it_is_indexed()
    {
        using var again = SmallIndex.Build();

        var first = Utterances().Select(utterance => index.Search(utterance, 5));
        var second = Utterances().Select(utterance => again.Search(utterance, 5));

        Assert.Equal(first, second);
    }

    [Fact]
    public void Many_threads_at_once_find_what_one_finds()
    {
        var utterances = Utterances();
        var alone = utterances.ConvertAll(utterance => index.Search(utterance, 5));

        var together = new IReadOnlyList<Hit>[utterances.Count * 8];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = index.Search(utterances[i % utterances.Count], 5));

        Assert.All(together, (hits, i) => Assert.Equal(alone[i % utterances.Count], hits));
    }

    [Fact]
    public void A_question_of_the_folder_is_more_confident_than_one_that_it_does_not_cover()
    {
        var least = SmallClinic.Passages.Min(passage => Confidence(passage.Title));
        var most = SmallClinic.NotCovered.Max(Confidence);

        Assert.True(least > most, $"a title has {least}, an example of what is not covered {most}");
    }

    [Fact]
    public void Each_wording_is_certain_and_each_example_of_what_is_not_covered_is_declined()
    {
        var wordings = SmallClinic.Passages.SelectMany(passage => passage.Questions);

        Assert.All(wordings, wording => Assert.InRange(Confidence(wording), 0.9, 1));
        Assert.All(SmallClinic.NotCovered, example => Assert.InRange(Confidence(example), 0, 0.2));
    }

    [Fact]
    public void A_question_that_nobody_wrote_down_is_more_confident_than_one_about_something_else() =>
        Assert.True(Confidence("where should I leave the car") > Confidence("where should I leave the parrot's cage"));

    [Fact]
    public void A_table_of_one_passage_is_searched_like_any_other()
    {
        using var one = new PassageIndex([SmallClinic.Passages[0]], [], []);

        var hit = Assert.Single(one.Search("is there parking", 5));

        Assert.Equal(0, hit.Passage);
        Assert.InRange(hit.Confidence, 0, 1);
    }

    [Fact]
    public void Passages_with_one_wording_each_and_nothing_declined_are_found()
    {
        using var thin = new PassageIndex([.. SmallClinic.Passages.Select(TitleAlone)], [], []);

        var best = SmallClinic.Passages.Select(passage => thin.Search(passage.Title, 1)[0].Passage);

        Assert.Equal(Enumerable.Range(0, SmallClinic.Passages.Length), best);
    }

    [Fact]
    public void Two_passages_with_the_same_wording_are_both_found()
    {
        var twin = SmallClinic.Passages[0] with { Id = "twin" };
        using var twins = new PassageIndex([.. SmallClinic.Passages, twin], SmallClinic.NotCovered, SmallClinic.Synonyms);

        var found = twins.Search("Where can I park?", 2).Select(hit => hit.Passage).Order();

        Assert.Equal([0, SmallClinic.Passages.Length], found);
    }

    [Fact]
    public void Wordings_without_words_harm_nobody()
    {
        var odd = SmallClinic.Passages[0] with { Id = "odd", Questions = ["???", "💆", "-"], ShortAnswer = "…" };
        using var withOdd = new PassageIndex([.. SmallClinic.Passages, odd], [.. SmallClinic.NotCovered, "!"], []);

        var hit = withOdd.Search("When are you open?", 1)[0];

        Assert.Equal("hours", SmallClinic.Passages[hit.Passage].Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_next_index_finds_what_one_made_anew_finds(bool hasOtherSynonyms)
    {
        var changed = SmallClinic.Passages[1] with { Questions = [.. SmallClinic.Passages[1].Questions, "my bicycle"] };
        ImmutableArray<Passage> passages = [SmallClinic.Passages[0] with { Id = "first", Questions = ["May I bring a dog?"] }, changed, .. SmallClinic.Passages[2..]];
        ImmutableArray<string> synonyms = hasOtherSynonyms ? [.. SmallClinic.Synonyms, "dog, hound"] : SmallClinic.Synonyms;
        using var before = SmallIndex.Build();
        using var anew = new PassageIndex(passages, SmallClinic.NotCovered, synonyms);

        using var next = before.Next(passages, SmallClinic.NotCovered, synonyms);

        Assert.All([.. Utterances(), "my bicycle", "the hound"], utterance => Assert.Equal(anew.Search(utterance, 20), next.Search(utterance, 20)));
    }

    [Fact]
    public void The_next_index_has_machines_where_the_one_before_was_too_thin_for_them()
    {
        ImmutableArray<Passage> thin = [.. SmallClinic.Passages.Select((passage, number) => number == 0 ? TitleAlone(passage) : passage with { Questions = [.. passage.Questions.Take(2)] })];
        ImmutableArray<Passage> full = [SmallClinic.Passages[0] with { Questions = [.. SmallClinic.Passages[0].Questions, .. SmallClinic.Passages[0].Questions.Select(question => $"please, {question}")] }, .. thin[1..]];
        using var before = new PassageIndex(thin, SmallClinic.NotCovered, SmallClinic.Synonyms);
        using var anew = new PassageIndex(full, SmallClinic.NotCovered, SmallClinic.Synonyms);

        using var next = before.Next(full, SmallClinic.NotCovered, SmallClinic.Synonyms);

        Assert.NotEqual(0, anew.Search("Where can I park?", 1)[0].Evidence.Margin);
        Assert.Equal(anew.Search("Where can I park?", 20), next.Search("Where can I park?", 20));
    }

    private static Passage TitleAlone(Passage passage) => passage with { Questions = [passage.Title] };

    private static List<string> Utterances() =>
        [.. SmallClinic.Passages.Select(passage => passage.Title), .. SmallClinic.NotCovered, "vehicle", "gravel", "is there prking", ""];

    private double Confidence(string utterance) => index.Search(utterance, 1) is [var hit] ? hit.Confidence : 0;
}
