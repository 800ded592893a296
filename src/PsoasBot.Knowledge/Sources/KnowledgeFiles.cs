using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace PsoasBot.Knowledge.Sources;

/// <summary>A knowledge folder as files: to see whether it has changed, and to keep a copy of it.</summary>
public static class KnowledgeFiles
{
    private static readonly ImmutableArray<string> Folders = ["passages", "safety"];

    /// <summary>Everything that <c>KnowledgeFolder.Read</c> may look at; what editors and version control leave behind is left out.</summary>
    /// <returns>Paths below the folder, with <c>/</c>, in order; those of folders end with one. Empty when there is no such folder.</returns>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static ImmutableArray<string> In(string directory) => Directory.Exists(directory)
        ? [.. Entries(directory, "").SelectMany(entry => IsRead(entry) ? Entries(Path.Combine(directory, entry), entry).Prepend(entry) : [entry]).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A short text that is the same as long as no name and no byte has changed.</summary>
    /// <returns>Empty when there is no such folder.</returns>
    /// <exception cref="IOException">The disk cannot be read, or a file vanished meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static string Signature(string directory)
    {
        if (!Directory.Exists(directory))
            return "";

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in In(directory))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry}\0"));
            if (!IsFolder(entry))
                hash.AppendData(HashOf(Path.Combine(directory, entry)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Copies the files into a folder, which is made if it is not there.</summary>
    /// <exception cref="IOException">Something cannot be read or written; some of it may have been.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static void Copy(string directory, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in In(directory))
        {
            if (IsFolder(entry))
                Directory.CreateDirectory(Path.Combine(target, entry));
            else
                CopyFile(Path.Combine(directory, entry), Path.Combine(target, entry));
        }
    }

    /// <summary>What editors, version control and the system leave behind.</summary>
    internal static bool IsTemporary(string name) =>
        name[0] is '.' or '~' or '#' || name[^1] is '~' || name is "Thumbs.db" or "desktop.ini"
        || Path.GetExtension(name) is ".swp" or ".swo" or ".tmp" or ".bak" or ".orig";

    /// <summary>A piece at a time, as a large file read whole would be garbage that is costly to collect.</summary>
    internal static byte[] HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return SHA256.HashData(content);
    }

    /// <summary>Without its permissions, which may forbid to write.</summary>
    private static void CopyFile(string file, string target)
    {
        using var from = File.OpenRead(file);
        using var to = File.Create(target);
        from.CopyTo(to);
    }

    private static IEnumerable<string> Entries(string directory, string below) => new DirectoryInfo(directory).EnumerateFileSystemInfos()
        .Where(entry => !IsTemporary(entry.Name))
        .Select(entry => below + entry.Name + (Directory.Exists(entry.FullName) ? "/" : ""));

    private static bool IsRead(string entry) => IsFolder(entry) && Folders.Contains(entry.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    private static bool IsFolder(string entry) => entry[^1] == '/';
}
