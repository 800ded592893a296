namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>A conversation in which nobody else writes until this is disposed.</summary>
internal interface IHeldConversation : IAsyncDisposable
{
    /// <summary>Keeps it after one more turn, with what was said in it: all of it or nothing.</summary>
    /// <param name="after">With the turn counted in.</param>
    /// <param name="said">The turn's activities as JSON, in order; the last one is at the position <c>after.Length</c>.</param>
    Task SaveAsync(StoredConversation after, IReadOnlyList<byte[]> said);

    /// <summary>Removes it and all that was said in it; nothing happens where none is kept.</summary>
    Task DeleteAsync();
}
