using System.Collections.Immutable;
using System.Security.Cryptography;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Folder;

/// <summary>What one file of passages said: the same as long as no byte of it changes, on the same day.</summary>
/// <param name="Hash">Of the bytes that were read.</param>
/// <param name="Today">The day against which reviews were due.</param>
/// <param name="Passages">May be empty.</param>
/// <param name="Problems">Those that show in this file alone; of a table, only what is wrong with it as a file.</param>
/// <param name="Table">The other problems of a table; null for Markdown.</param>
internal sealed record ReadFile(string Hash, DateOnly Today, ImmutableArray<FoundPassage> Passages, ImmutableArray<Problem> Problems, FewOfEach? Table)
{
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static ReadFile Of(string directory, string path, DateOnly today)
    {
        var problems = new List<Problem>();
        var bytes = File.ReadAllBytes(Path.Combine(directory, path));
        var file = Encodings.Read(path, bytes, problems);
        var table = FolderFiles.IsTable(path) ? new FewOfEach(path) : null;
        ImmutableArray<FoundPassage> passages = table is null ? [PassageReader.Read(file, today, problems)] : TableReader.Read(file, table);
        return new(Convert.ToHexString(SHA256.HashData(bytes)), today, passages, [.. problems], table);
    }

    /// <summary>Whether reading the file again would give the same.</summary>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public bool IsStill(string directory, string path, DateOnly today) =>
        Today == today && Hash == Convert.ToHexString(KnowledgeFiles.HashOf(Path.Combine(directory, path)));
}
