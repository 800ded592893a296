using System.Diagnostics.Metrics;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Inbox;

/// <summary>What is counted of messages left for the clinic.</summary>
internal sealed class InboxMetrics
{
    private const string Sent = "sent";

    private readonly Counter<long> _left;
    private readonly Counter<long> _deliveries;

    public InboxMetrics(IMeterFactory meters)
    {
        var meter = OurMeter.Of(meters);
        _left = meter.CreateCounter<long>("psoasbot.messages_left", description: "Messages that visitors left for the clinic, by channel and whether they could be kept.");
        _deliveries = meter.CreateCounter<long>("psoasbot.message_deliveries", description: "Tries to tell the clinic of a message, by route and result.");
        Left("directline", isKept: false, 0); // failures are there from the start, so that the first one is seen as a rise
        Left("msteams", isKept: false, 0);
        foreach (var route in Enum.GetValues<DeliveryRoute>())
        {
            foreach (var kind in DeliveryFailure.Kinds)
                Delivered(route, kind, 0);
        }
    }

    /// <param name="channel">One of ours.</param>
    public void Left(string channel, bool isKept) => Left(channel, isKept, 1);

    /// <param name="failure">Null when the other side took it.</param>
    public void Delivered(DeliveryRoute route, DeliveryFailure? failure) => Delivered(route, failure?.Kind ?? Sent, 1);

    private void Left(string channel, bool isKept, int count) => _left.Add(count, new("channel", channel), new("result", isKept ? "kept" : "failed"));

    private void Delivered(DeliveryRoute route, string result, int count) =>
        _deliveries.Add(count, new("result", result), new("route", route == DeliveryRoute.Mail ? "mail" : "teams"));
}
