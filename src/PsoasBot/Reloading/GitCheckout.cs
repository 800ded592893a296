namespace PsoasBot.Reloading;

/// <summary>Sees whether git is at work on the files of a folder: between two of them it may pause for long.</summary>
internal static class GitCheckout
{
    /// <summary>A lock that is older was left behind by a git that crashed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <returns>Whether the repository that the folder is in, if any, has its index locked.</returns>
    public static bool IsUnderWay(string folder, DateTimeOffset now)
    {
        try
        {
            return Repository(Path.GetFullPath(folder)) is { } repository
                && Path.Combine(repository, "index.lock") is var locked
                && File.Exists(locked)
                && now - File.GetLastWriteTimeUtc(locked) < Longest;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Repository(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            var git = Path.Combine(directory.FullName, ".git");
            if (Directory.Exists(git))
                return git;
            if (File.Exists(git) && File.ReadAllText(git) is var text && text.StartsWith("gitdir: ", StringComparison.Ordinal))
                return Path.Combine(directory.FullName, text["gitdir: ".Length..].Trim()); // a worktree
        }

        return null;
    }
}
