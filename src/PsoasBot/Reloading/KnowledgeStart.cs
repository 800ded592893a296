using System.Globalization;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Reloading;

/// <summary>What the service starts with.</summary>
/// <param name="Folder">The knowledge folder, as it was named to us.</param>
/// <param name="Signature">Of what stands in the folder.</param>
/// <param name="Reading">What was found there; null when it cannot be read.</param>
/// <param name="Content">What to serve: what stands there, or else the last good copy of it.</param>
internal sealed record KnowledgeStart(string Folder, string Signature, KnowledgeReading? Reading, KnowledgeContent Content)
{
    /// <summary>Reads the folder, or says on <paramref name="errors"/> what is wrong with it and takes its last good copy.</summary>
    /// <param name="data">The data folder.</param>
    /// <returns>Null when there is no such copy either.</returns>
    public static KnowledgeStart? Read(string folder, string data, TextWriter errors)
    {
        var (signature, reading) = ("", (KnowledgeReading?)null);
        try
        {
            signature = KnowledgeFiles.Signature(folder);
            reading = KnowledgeFolder.Read(folder);
            if (reading.Content is { } content)
                return new KnowledgeStart(folder, signature, reading, content);

            errors.Write(reading.Show(folder, KnowledgeReloader.MostLogged));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"psoasbot: cannot read {folder}: {unreadable.Message}");
        }

        if (new LastGood(data, folder).Read() is not { } last)
            return null;

        errors.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"psoasbot: {folder} has errors; until they are fixed, serving the copy that was live on {last.Kept:yyyy-MM-dd} at {last.Kept:HH:mm}"));
        return new KnowledgeStart(folder, signature, reading, last.Content);
    }
}
