using System.Globalization;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Sources;

/// <summary>How large a file may be. A larger one is a slip, and is named before it is read: it would take many times its size in memory.</summary>
public static class FileSizes
{
    /// <summary>The most bytes of a Markdown file, <c>clinic.yaml</c> or a list: 1 MB, a book of 150,000 words.</summary>
    public const long MostOfText = 1L << 20;

    /// <summary>The most bytes of a table, and of what a workbook unpacks to: 50 MB, some 50,000 passages of 150 words.</summary>
    public const long MostOfTable = 50L << 20;

    /// <summary>Whether a file of the knowledge folder is larger than it may be.</summary>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static bool IsTooLarge(string directory, string path) => Check(directory, path) is not null;

    /// <returns>What is wrong with the size of a file; null for one that may be read.</returns>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    internal static Problem? Check(string directory, string path) => Check(directory, path, IsTable(path) ? MostOfTable : MostOfText);

    /// <param name="most">The most bytes.</param>
    internal static Problem? Check(string directory, string path, long most)
    {
        using var file = File.OpenHandle(Path.Combine(directory, path)); // a link's own length says nothing of the file behind it
        var length = RandomAccess.GetLength(file);
        return length > most ? FileProblems.TooLarge(path, Shown(length), Shown(most)) : null;
    }

    /// <returns>E.g. <c>12 MB</c>, never less than there are.</returns>
    internal static string Shown(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes + (1 << 20) - 1) >> 20} MB");

    private static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".tsv" or ".csv" or ".xlsx" or ".xlsm";
}
