using System.Security.Cryptography;

namespace PsoasBot.Search.Meaning;

/// <summary>A file of things that can be made anew: a key that says of what, a checksum, and the things.</summary>
internal static class KeptFile
{
    /// <returns>What was kept under the same key; empty when nothing was, or when it cannot be read.</returns>
    public static byte[] Read(string path, byte[] key)
    {
        try
        {
            using var file = File.OpenRead(path);
            var start = new byte[key.Length + SHA256.HashSizeInBytes];
            if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan(0, key.Length).SequenceEqual(key))
                return [];

            var kept = new byte[file.Length - file.Position];
            file.ReadExactly(kept);
            return start.AsSpan(key.Length).SequenceEqual(SHA256.HashData(kept)) ? kept : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Puts it in the place of what was kept before, whole or not at all; where nothing can be written, nothing is.</summary>
    public static void Write(string path, byte[] key, byte[] kept)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            using (var file = File.Create(temporary))
            {
                file.Write(key);
                file.Write(SHA256.HashData(kept));
                file.Write(kept);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
        }
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
