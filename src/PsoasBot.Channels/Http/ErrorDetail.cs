namespace PsoasBot.Channels.Http;

/// <summary>See <see cref="ErrorBody"/>.</summary>
internal sealed record ErrorDetail(string Code, string Message);
