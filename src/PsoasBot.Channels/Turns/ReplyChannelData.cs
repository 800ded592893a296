namespace PsoasBot.Channels.Turns;

/// <summary>The channel data of a reply, where the channel takes what it does not know.</summary>
public sealed record ReplyChannelData(PsoasBotData PsoasBot);
