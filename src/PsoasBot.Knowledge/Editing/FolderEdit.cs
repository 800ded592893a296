using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Knowledge.Editing;

/// <summary>Changes to a knowledge folder: tried on a copy first, then written so that no reader sees half of a file.</summary>
public static class FolderEdit
{
    /// <summary>Reads the folder as it would be with the changes.</summary>
    /// <param name="directory">The folder; may not be there yet.</param>
    /// <param name="files">By path below the folder, with <c>/</c>: what each file would hold.</param>
    /// <exception cref="IOException">The disk cannot be read, or a copy cannot be written.</exception>
    public static KnowledgeReading Try(string directory, IReadOnlyDictionary<string, byte[]> files, TimeProvider? time = null)
    {
        var copy = Directory.CreateTempSubdirectory("psoasbot-edit-");
        try
        {
            if (Directory.Exists(directory))
                Copy(directory, copy.FullName);
            foreach (var (file, bytes) in files)
                Put(copy.FullName, file, bytes);
            return KnowledgeFolder.Read(copy.FullName, time);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Writes each file beside its place and then moves it there, which replaces the old one in one go.</summary>
    /// <exception cref="IOException">The disk cannot be written; each file is as it was or as it should be.</exception>
    public static void Write(string directory, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (file, bytes) in files)
        {
            var path = Path.Combine(directory, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file in a folder has one
            var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
            try
            {
                File.WriteAllBytes(beside, bytes);
                File.Move(beside, path, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
    }

    private static void Put(string directory, string file, byte[] bytes)
    {
        var path = Path.Combine(directory, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file in a folder has one
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>As deep as a knowledge folder is read, and one deeper, so that what is not read is told as it would be.</summary>
    private static void Copy(string from, string to, int depth = 3)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in depth == 0 ? [] : Directory.EnumerateDirectories(from))
        {
            if (Path.GetFileName(folder) is not ['.', ..])
                Copy(folder, Path.Combine(to, Path.GetFileName(folder)), depth - 1);
        }
    }
}
