namespace PsoasBot.Channels.DirectLine;

/// <summary>What an accepted activity is called from now on.</summary>
internal sealed record ResourceResponse(string Id);
