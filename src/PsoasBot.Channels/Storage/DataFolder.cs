namespace PsoasBot.Channels.Storage;

/// <summary>Where the service keeps its own files: conversations, the question log, what was learned from the knowledge.</summary>
/// <param name="Path">Absolute; need not exist until something is kept.</param>
public sealed record DataFolder(string Path);
