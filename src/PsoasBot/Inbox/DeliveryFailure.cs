namespace PsoasBot.Inbox;

/// <summary>Why a message was not sent.</summary>
/// <param name="Kind">One of a handful, for the log and the metrics: nothing of the message.</param>
/// <param name="Words">What happened and what to check, for staff; a sentence or more.</param>
internal sealed record DeliveryFailure(string Kind, string Words)
{
    public const string Refused = "refused";
    public const string NotLetIn = "not-let-in";
    public const string Unencrypted = "no-encryption";
    public const string Unreachable = "unreachable";
    public const string TooSlow = "too-slow";
    public const string Failed = "failed"; // on our side

    /// <summary>All of them.</summary>
    public static readonly string[] Kinds = [Refused, NotLetIn, Unencrypted, Unreachable, TooSlow, Failed];
}
