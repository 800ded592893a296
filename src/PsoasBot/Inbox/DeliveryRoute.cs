namespace PsoasBot.Inbox;

/// <summary>A way by which the clinic is told of a message.</summary>
internal enum DeliveryRoute
{
    /// <summary>Section <c>Inbox:Smtp</c>.</summary>
    Mail,

    /// <summary>Setting <c>Inbox:TeamsWebhook</c>.</summary>
    Teams,
}
