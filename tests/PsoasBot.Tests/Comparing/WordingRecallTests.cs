using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Tests.Comparing;

/// <summary>The wordings are the very words of others, so that what finds them is no matter of the encoder.</summary>
public sealed class WordingRecallTests
{
    private static readonly Passage Parking = Passage("parking", "Where can I park?");
    private static readonly Passage Hours = Passage("hours", "When are you open?");

    [Fact]
    public void A_wording_that_another_one_of_its_passage_stands_in_for_is_found()
    {
        var stairs = Passage("stairs", "Are there stairs?", "I can't climb stairs", "I can not climb stairs");

        var recall = Assert.Single(Recalls(Parking, Hours, stairs));

        Assert.Equal((stairs, 2, 2, ""), (recall.Passage, recall.Asked, recall.Found, recall.Rest));
    }

    [Fact]
    public void A_wording_that_another_passage_takes_is_counted_there_the_commonest_first()
    {
        var cancel = Passage("cancel", "How do I cancel?", "where can I park", "my printer is offline", "Where can I park?!", "when are you open");

        var recall = Assert.Single(Recalls(Parking, Hours, cancel));

        Assert.Equal((4, 0), (recall.Asked, recall.Found));
        Assert.Equal<(string, int)>([("parking", 2), ("hours", 1), ("not-covered", 1)], recall.Others);
        Assert.Equal("the others get parking (2), hours, not-covered", recall.Rest);
    }

    [Fact]
    public void Each_wording_is_asked_once_and_the_title_never()
    {
        var many = Passage("stairs", ["Are there stairs?", .. Enumerable.Range(1, 12).Select(step => $"can I climb {step} stairs")]);

        var recall = Assert.Single(Recalls(Parking, Hours, many));

        Assert.Equal(12, recall.Asked);
        Assert.Equal(12, recall.Found + recall.Others.Sum(other => other.Count));
    }

    [Fact]
    public void Passages_keep_the_order_of_the_files()
    {
        var recalls = Recalls(Hours with { Questions = [.. Hours.Questions, "opening hours"] }, Parking with { Questions = [.. Parking.Questions, "parking lot"] });

        Assert.Equal(["hours", "parking"], recalls.Select(recall => recall.Passage.Id));
    }

    [Fact]
    public void A_folder_with_too_many_wordings_is_not_asked()
    {
        var large = Passage("large", [.. Enumerable.Range(0, WordingRecall.MostWordings + 1).Select(number => $"what is number {number}")]);

        Assert.Empty(Recalls(large));
    }

    private static ImmutableArray<WordingRecall> Recalls(params ImmutableArray<Passage> passages) =>
        WordingRecall.In(new KnowledgeContent { Passages = passages, NotCovered = ["my printer is offline"] }, new AnsweringOptions());

    private static Passage Passage(string id, params ImmutableArray<string> questions) =>
        new() { Id = id, Questions = questions, ShortAnswer = "Ask the desk.", Source = SourceSpan.WholeFile($"passages/{id}.md") };
}
