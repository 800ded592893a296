using System.IO.Compression;
using System.Xml;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>
/// Looks through a workbook before it is taken into memory: a small file may unpack to more than there is, and XML within XML ten thousand times would end
/// the program, as no exception does.
/// </summary>
internal static class XlsxGuard
{
    /// <summary>No spreadsheet goes half as deep.</summary>
    private const int Deepest = 64;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = FileSizes.MostOfTable };

    /// <returns>What the file says that it unpacks to, in bytes. Not all of it is looked through when that is too much.</returns>
    /// <exception cref="InvalidDataException">It is no such file, or damaged.</exception>
    /// <exception cref="XmlException">Nor is what is in it.</exception>
    public static long Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var unpacked = zip.Entries.Sum(entry => entry.Length);
        if (unpacked > FileSizes.MostOfTable)
            return unpacked;

        foreach (var entry in zip.Entries.Where(entry => Path.GetExtension(entry.Name).ToLowerInvariant() is ".xml" or ".rels"))
            LookThrough(entry);
        return unpacked;
    }

    private static void LookThrough(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
                throw new InvalidDataException($"{entry.FullName} goes deeper than {Deepest} levels");
        }
    }
}
