namespace PsoasBot.Endurance;

/// <summary>Tears a file as a bad disk or a bad copy does.</summary>
internal static class TornFile
{
    private const int Page = 4096;

    /// <summary>Cuts the file in the middle, or writes nonsense over its first page. Of a database also SQLite's log of writes is emptied, lest it heal the file.</summary>
    public static void Tear(string file, Random chance)
    {
        if (File.Exists(file + "-wal"))
            File.WriteAllBytes(file + "-wal", []);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        if (stream.Length > Page && chance.Next(2) == 0) // half of one page may be none, and no file at all is an empty database
        {
            stream.SetLength(stream.Length / 2);
        }
        else
        {
            var nonsense = new byte[Page];
            chance.NextBytes(nonsense);
            stream.Write(nonsense);
        }
    }
}
