namespace PsoasBot.Fuzzing;

/// <summary>The repository that this was built from.</summary>
internal static class Repository
{
    /// <summary>The knowledge that is shipped.</summary>
    public static string Knowledge { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "PsoasBot.sln"))
            ? Path.Combine(directory, "knowledge")
            : Find(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("no folder above the program holds PsoasBot.sln"));
}
