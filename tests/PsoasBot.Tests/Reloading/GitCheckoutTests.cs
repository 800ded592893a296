using PsoasBot.Reloading;

namespace PsoasBot.Tests.Reloading;

public sealed class GitCheckoutTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("psoasbot-");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData("repo/.git/index.lock", 5, true)]
    [InlineData("repo/.git/index.lock", 90, false)]
    [InlineData("repo/.git/index", 5, false)]
    [InlineData("elsewhere/.git/index.lock", 5, false)]
    public void It_is_seen_by_the_lock_of_the_repository_that_the_folder_is_in(string file, int secondsAgo, bool isUnderWay)
    {
        Write("repo/.git/HEAD", "");
        File.SetLastWriteTimeUtc(Write(file, ""), Now.UtcDateTime.AddSeconds(-secondsAgo));

        Assert.Equal(isUnderWay, GitCheckout.IsUnderWay(Path.Combine(_root.FullName, "repo", "clinic", "knowledge"), Now));
    }

    [Fact]
    public void A_worktree_is_locked_where_its_repository_is()
    {
        Write("worktree/.git", $"gitdir: {Path.Combine(_root.FullName, "repo/.git/worktrees/w")}\n");
        File.SetLastWriteTimeUtc(Write("repo/.git/worktrees/w/index.lock", ""), Now.UtcDateTime);

        Assert.True(GitCheckout.IsUnderWay(Path.Combine(_root.FullName, "worktree/knowledge"), Now));
    }

    private string Write(string file, string text)
    {
        var path = new FileInfo(Path.Combine(_root.FullName, file));
        path.Directory!.Create(); // a file in a folder has one
        File.WriteAllText(path.FullName, text);
        return path.FullName;
    }
}
