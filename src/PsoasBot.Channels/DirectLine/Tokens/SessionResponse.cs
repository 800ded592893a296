namespace PsoasBot.Channels.DirectLine.Tokens;

/// <summary>What clients ask for that know signing in; here nobody signs in.</summary>
internal sealed record SessionResponse(string SessionId);
