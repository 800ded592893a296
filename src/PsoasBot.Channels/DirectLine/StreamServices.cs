using PsoasBot.Channels.DirectLine.Tokens;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a stream is opened with.</summary>
internal sealed record StreamServices(DirectLineTokens Tokens, DirectLineConversations Conversations, DirectLineStreams Streams, DirectLineLimits Limits);
