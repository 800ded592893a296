namespace PsoasBot.Channels.Protocol;

/// <summary>What an accepted activity is called from now on.</summary>
internal sealed record ResourceResponse(string Id)
{
    /// <summary>True for a thumb that staff will see, with what was written beside it; null for all else.</summary>
    public bool? ReachesStaff { get; init; }
}
