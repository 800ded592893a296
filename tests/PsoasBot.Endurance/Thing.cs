namespace PsoasBot.Endurance;

/// <summary>What clients want to be kept.</summary>
internal enum ThingKind
{
    Message,
    Thumb,
    LeftMessage,
    Edit,
}

/// <summary>What the service said to one thing.</summary>
internal enum Receipt
{
    None,

    /// <summary>It has arrived, and nothing is promised: a thumb that could not be written, or that was taken before.</summary>
    Taken,

    /// <summary>It is kept.</summary>
    Kept,
}

/// <summary>One thing that a client sent.</summary>
/// <param name="Token">12 small letters that stand in it and nowhere else.</param>
internal sealed record Thing(ThingKind Kind, string Token)
{
    public Receipt Receipt { get; set; }

    /// <summary>Whether the service said that it is kept.</summary>
    public bool IsAcknowledged => Receipt == Receipt.Kept;

    public static Thing New(ThingKind kind) =>
        new(kind, string.Concat(Random.Shared.GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 12)));
}
