namespace PsoasBot.Channels.Turns;

/// <summary>The channel data of a reply, where the channel takes what it does not know.</summary>
/// <param name="PsoasBot">Null for what is no reply to a question: the greeting, an apology.</param>
/// <param name="PsoasBotHtml">What the website's chat shows; other clients show the text.</param>
public sealed record ReplyChannelData(PsoasBotData? PsoasBot, ReplyHtml PsoasBotHtml);
