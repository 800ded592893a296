using PsoasBot.Channels.Messages;

namespace PsoasBot.Inbox;

/// <summary>A message in the inbox, and what has become of it.</summary>
internal sealed record KeptMessage(LeftMessage Left, DateTimeOffset At)
{
    /// <summary>Null while it is new.</summary>
    public Answered? Answered { get; init; }

    /// <summary>Null where no mail was configured when it was left.</summary>
    public Delivery? Mail { get; init; }

    /// <summary>Null where no webhook was.</summary>
    public Delivery? Teams { get; init; }

    public string Id => Left.Id;

    public Delivery? By(DeliveryRoute route) => route == DeliveryRoute.Mail ? Mail : Teams;

    public KeptMessage With(DeliveryRoute route, Delivery? delivery) => route == DeliveryRoute.Mail ? this with { Mail = delivery } : this with { Teams = delivery };
}

/// <summary>That somebody at the clinic has dealt with a message.</summary>
/// <param name="By">Their name, as the audit has it.</param>
internal sealed record Answered(DateTimeOffset At, string By);
