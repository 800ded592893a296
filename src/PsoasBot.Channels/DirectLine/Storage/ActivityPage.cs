namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>How much of a conversation is read at once: whoever wants more asks again.</summary>
internal static class ActivityPage
{
    /// <summary>Activities at most.</summary>
    public const int Most = 100;

    /// <summary>Bytes of JSON at most; one activity is always read, and none is larger.</summary>
    public const int MostBytes = 256 * 1024;
}
