using System.Collections.Immutable;

namespace PsoasBot.Channels.Protocol;

/// <summary>The channels that we know by name, and what each can show.</summary>
internal static class ChannelIds
{
    public const string DirectLine = "directline";

    public const string WebChat = "webchat";

    public const string Emulator = "emulator";

    public const string Teams = "msteams";

    /// <summary>All of them. A client may send any other text as its channel.</summary>
    public static readonly ImmutableArray<string?> Known = [DirectLine, WebChat, Emulator, Teams];

    /// <summary>Whether a reply may carry fields of ours in its channel data.</summary>
    public static bool TakesOurData(string? channelId) => channelId is DirectLine or WebChat or Emulator;
}
