namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>Where conversations are kept: in the data folder of one process, or in a Redis that several share. Any number of threads may call.</summary>
/// <remarks>What cannot be read or written throws what <c>StorageFailures.Is</c> knows; then nothing of it has happened, unless <c>StorageFailures.IsUnknown</c>.</remarks>
internal interface IConversationStore
{
    /// <returns>The key of that name: the one kept, or else <paramref name="fresh"/>, which is kept from now on.</returns>
    byte[] Key(string name, byte[] fresh);

    /// <returns>How many conversations are kept.</returns>
    int Count();

    /// <returns>Null when none of that id is kept.</returns>
    Task<StoredConversation?> FindAsync(string id);

    /// <returns>The activities after a position, oldest first, each as JSON; at most a page (<see cref="ActivityPage"/>).</returns>
    Task<IReadOnlyList<byte[]>> ActivitiesAfterAsync(string id, int position);

    /// <returns>Ids of the conversations in which nobody has said anything since.</returns>
    Task<IReadOnlyList<string>> IdleSinceAsync(DateTimeOffset time);

    /// <summary>Done at the next change of a conversation, whoever makes it. To be taken before looking at what there is, so that no change is missed between the two.</summary>
    Task Changed(string id);

    /// <summary>Waits until nobody else writes in a conversation.</summary>
    /// <returns>To be disposed when the turn is over.</returns>
    Task<IHeldConversation> HoldAsync(string id, CancellationToken cancellationToken);

    /// <summary>Wipes the last traces of what was deleted, and gives its room back. Done when they are gone.</summary>
    Task WipeTracesAsync();
}
