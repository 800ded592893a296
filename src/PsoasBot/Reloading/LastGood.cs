using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Reloading;

/// <summary>
/// The copy of the knowledge folder that was live last: <c>last-good/</c> in the data folder. It serves after a restart when the folder itself is
/// broken, and it is what an edit can be compared with.
/// </summary>
/// <param name="data">The data folder.</param>
/// <param name="folder">The knowledge folder: a copy of another one does not count.</param>
internal sealed class LastGood(string data, string folder)
{
    /// <summary>Holds the full path of the folder that was copied; the name is one that is never read as knowledge.</summary>
    private const string Origin = ".copied-from";

    private readonly string _kept = Path.Combine(data, "last-good");
    private readonly string _before = Path.Combine(data, "last-good.before");
    private readonly string _coming = Path.Combine(data, "last-good.coming");

    /// <summary>Where it is; null when there is none of this folder.</summary>
    public string? Directory => new[] { _kept, _before }.FirstOrDefault(IsOfFolder); // the second one when a crash came between two renames

    /// <returns>Null when there is no copy of this folder, or it can no longer be read as knowledge.</returns>
    public (KnowledgeContent Content, DateTime Kept)? Read()
    {
        try
        {
            return Directory is { } copy && KnowledgeFolder.Read(copy).Content is { } content ? (content, File.GetLastWriteTime(Path.Combine(copy, Origin))) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Copies the folder, and puts the copy in place of the one before when it is whole.</summary>
    /// <param name="signature">What the folder has to be: nothing is kept of one that has changed meanwhile.</param>
    /// <exception cref="IOException">The data folder cannot be written; the copy before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public void Keep(string signature)
    {
        if (Directory is { } kept && KnowledgeFiles.Signature(kept) == signature)
            return;

        Remove(_coming);
        KnowledgeFiles.Copy(folder, _coming);
        File.WriteAllText(Path.Combine(_coming, Origin), Path.GetFullPath(folder));
        if (KnowledgeFiles.Signature(_coming) != signature)
        {
            Remove(_coming);
            return;
        }

        Remove(_before);
        if (System.IO.Directory.Exists(_kept))
            System.IO.Directory.Move(_kept, _before);
        System.IO.Directory.Move(_coming, _kept);
        Remove(_before);
    }

    private bool IsOfFolder(string copy) => Path.Combine(copy, Origin) is var origin && File.Exists(origin) && File.ReadAllText(origin) == Path.GetFullPath(folder);

    private static void Remove(string directory)
    {
        if (System.IO.Directory.Exists(directory))
            System.IO.Directory.Delete(directory, recursive: true);
    }
}
