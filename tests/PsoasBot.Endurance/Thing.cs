namespace PsoasBot.Endurance;

/// <summary>What clients want to be kept.</summary>
internal enum ThingKind
{
    Message,
    Thumb,
    LeftMessage,
    Edit,
}

/// <summary>One thing that a client sent.</summary>
/// <param name="Token">12 small letters that stand in it and nowhere else.</param>
internal sealed record Thing(ThingKind Kind, string Token)
{
    /// <summary>Whether the service said that it is kept.</summary>
    public bool IsAcknowledged { get; set; }

    public static Thing New(ThingKind kind) =>
        new(kind, string.Concat(Random.Shared.GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 12)));
}
