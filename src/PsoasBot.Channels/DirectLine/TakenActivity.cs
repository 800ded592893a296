namespace PsoasBot.Channels.DirectLine;

/// <summary>What became of one activity of the user's.</summary>
/// <param name="Id">The one that it has from now on, the same each time it is sent.</param>
internal readonly record struct TakenActivity(string Id)
{
    /// <summary>Whether what was said before it was deleted, as it asked for.</summary>
    public bool HasForgotten { get; init; }

    /// <summary>Whether what staff may learn from it is written; false for one that was taken before, as nobody knows what became of it then.</summary>
    public bool IsOnRecord { get; init; }
}
