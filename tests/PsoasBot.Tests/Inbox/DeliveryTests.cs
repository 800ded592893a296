using PsoasBot.Inbox;

namespace PsoasBot.Tests.Inbox;

public sealed class DeliveryTests
{
    [Fact]
    public void One_that_fails_is_tried_again_after_longer_and_longer_pauses_for_about_a_day()
    {
        var now = Messages.Monday;
        var delivery = Delivery.Now(now);
        var pauses = new List<TimeSpan>();

        while (delivery.State == DeliveryState.Waiting)
        {
            pauses.Add(delivery.At - now);
            now = delivery.At;
            delivery = delivery.Failed("refused", now);
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(now - Messages.Monday, TimeSpan.FromHours(20), TimeSpan.FromHours(24));
        Assert.Equal(new Delivery(DeliveryState.GivenUp, 8, now) { Failure = "refused" }, delivery);
    }

    [Fact]
    public void One_that_was_taken_at_last_says_nothing_of_failures_before()
    {
        var delivery = Delivery.Now(Messages.Monday).Failed("refused", Messages.Monday);

        var sent = delivery.Sent(Messages.Monday.AddMinutes(1));

        Assert.Equal(new Delivery(DeliveryState.Sent, 2, Messages.Monday.AddMinutes(1)), sent);
    }
}
