namespace PsoasBot.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>PsoasBot.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "PsoasBot.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("no folder above the tests holds PsoasBot.sln"));
}
