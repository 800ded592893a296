namespace PsoasBot.Commands;

/// <summary>What the command line asks of the service.</summary>
/// <param name="Knowledge">The knowledge folder.</param>
/// <param name="Data">Where the service keeps its own files.</param>
/// <param name="Urls">Where it listens: http URLs, separated by <c>;</c>.</param>
/// <param name="ContentRoot">The folder of <c>appsettings.json</c> and <c>wwwroot</c>; null for the program's own.</param>
/// <param name="Environment">E.g. <c>Development</c>; null for what the environment variables say.</param>
internal sealed record ServeSettings(string Knowledge, string Data, string Urls, string? ContentRoot, string? Environment);
