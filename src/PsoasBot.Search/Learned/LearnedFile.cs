using System.Security.Cryptography;
using PsoasBot.Search.Learned;

namespace PsoasBot.Search;

/// <summary>
/// Keeps in one file what was learned from a knowledge, so that it is learned once and not at each start. It holds nothing that cannot be learned anew:
/// a file that is missing, broken, or of another knowledge or program is passed over, and where none can be written, none is.
/// </summary>
/// <param name="Path">Its folder need not exist.</param>
public sealed record LearnedFile(string Path)
{
    /// <returns>What was kept under the same key; null when nothing was, or it cannot be read.</returns>
    internal LearnedParts? Read(byte[] key)
    {
        try
        {
            using var file = File.OpenRead(Path);
            if (!Starts(file, key))
                return null;

            var rest = new byte[file.Length - file.Position];
            file.ReadExactly(rest);
            var (checksum, parts) = (rest[..SHA256.HashSizeInBytes], rest[SHA256.HashSizeInBytes..]);
            return checksum.SequenceEqual(SHA256.HashData(parts)) ? LearnedFormat.Read(parts) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Puts it in the place of what was kept before, whole or not at all.</summary>
    internal void Write(byte[] key, LearnedParts learned)
    {
        var temporary = $"{Path}.{System.IO.Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? ".");
            var parts = LearnedFormat.Write(learned);
            using (var file = File.Create(temporary))
            {
                file.Write(key);
                file.Write(SHA256.HashData(parts));
                file.Write(parts);
            }

            File.Move(temporary, Path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
        }
    }

    private static bool Starts(FileStream file, byte[] key)
    {
        var start = new byte[key.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual(key)
            && file.Length - file.Position >= SHA256.HashSizeInBytes;
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The folder was taken away in the middle of a write; what is left there is no concern of the answers.
        }
    }
}
