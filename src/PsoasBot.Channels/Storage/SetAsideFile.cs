namespace PsoasBot.Channels.Storage;

/// <summary>A damaged file of the data folder under its new name.</summary>
/// <param name="Name">E.g. <c>questions.db.damaged-20261129T143000Z</c>.</param>
/// <param name="Was">What it was called before, e.g. <c>questions.db</c>.</param>
/// <param name="At">When it was set aside; null when somebody has renamed it since.</param>
public sealed record SetAsideFile(string Name, string Was, DateTimeOffset? At);
