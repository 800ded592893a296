using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Replies;

public sealed class TopicsTests
{
    [Fact]
    public void They_are_the_passages_that_staff_offer_most_often_then_the_first_of_the_folder()
    {
        var topics = Topics.Of(SmallKnowledge.Content);

        Assert.Equal(["wheelchair", "hours", "vouchers", "parking"], topics.Select(topic => topic.Id));
    }

    [Fact]
    public void A_small_folder_offers_what_it_has()
    {
        var topics = Topics.Of(SmallKnowledge.Content with { Passages = [SmallKnowledge.Content.Passages[1]] });

        Assert.Equal(["hours"], topics.Select(topic => topic.Id));
    }
}
