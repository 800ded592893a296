using System.Globalization;
using PsoasBot.Channels.Messages;
using PsoasBot.Inbox;

namespace PsoasBot.Staff;

/// <summary>The inbox in the console's words, and the links by which somebody is answered.</summary>
internal static class InboxWords
{
    /// <summary>What visitors are told of their messages, and why.</summary>
    public static string Promise(IMessagesLeft left, MessageDeliveries deliveries) => (left.IsOpen, left.IsHeard, deliveries.IsConfigured) switch
    {
        (false, _, _) => "Visitors can't leave messages, as Inbox:TakesMessages is false.",
        (_, true, _) => "Visitors are told that somebody here will see their message.",
        (_, _, true) => "Visitors are told that nobody is notified of their message, because sending fails at the moment. The messages below say what to check.",
        _ => "Visitors are told that nobody is notified of their message. To promise them more, set up email (Inbox:Smtp), Teams (Inbox:TeamsWebhook), or a sign-in for the people here (Staff:OpenIdConnect).",
    };

    /// <returns>E.g. <c>Email: sent 09:12.</c></returns>
    public static string Of(DeliveryRoute route, Delivery delivery, DateTimeOffset now)
    {
        var at = Standing.Moment(delivery.At.ToOffset(now.Offset), now);
        return $"{(route == DeliveryRoute.Mail ? "Email" : "Teams")}: " + delivery switch
        {
            { State: DeliveryState.Sent } => $"sent {at}.",
            { State: DeliveryState.GivenUp, Failure: var failure } => $"not sent, given up {at}. {failure}",
            { Failure: { } failure } => $"not sent yet, tried {Standing.Times(delivery.Tries)}; next try {at}. {failure}",
            _ => "about to be sent.",
        };
    }

    /// <returns>A link that calls the number, without what is not dialled.</returns>
    public static string Tel(string phone) =>
        $"tel:{(phone.StartsWith('+') ? "+" : "")}{string.Concat(phone.Where(char.IsDigit).Select(digit => CharUnicodeInfo.GetDecimalDigitValue(digit).ToString(CultureInfo.InvariantCulture)))}";

    /// <returns>A link that writes to the address and to no other.</returns>
    public static string Mailto(string email) => $"mailto:{string.Join('@', email.Split('@').Select(Uri.EscapeDataString))}";
}
