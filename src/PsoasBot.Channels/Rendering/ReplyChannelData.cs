namespace PsoasBot.Channels.Rendering;

/// <summary>The channel data of a reply, for channels that accept unknown fields.</summary>
/// <param name="PsoasBot">Null if the message does not reply to a question: the greeting, an apology.</param>
/// <param name="PsoasBotHtml">What the website's chat shows; other clients show the text.</param>
public sealed record ReplyChannelData(PsoasBotData? PsoasBot, ReplyHtml PsoasBotHtml);
