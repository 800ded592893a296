using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Learned;

/// <summary>
/// The folder in which an index keeps what it need not make again: the vectors of the texts (<c>vectors.bin</c>) and what was learned from them
/// (<c>learned.bin</c>). All of it can be made anew, so files that are missing, broken, or of another knowledge or program are passed over.
/// </summary>
/// <param name="Folder">It need not exist.</param>
public sealed record LearnedFolder(string Folder)
{
    internal VectorFile Vectors => new(Path.Combine(Folder, "vectors.bin"));

    private string Learned => Path.Combine(Folder, "learned.bin");

    /// <returns>What was kept under the same key; null when nothing was, or it cannot be read.</returns>
    internal LearnedParts? Read(byte[] key) => KeptFile.Read(Learned, key) is { Length: > 0 } kept ? LearnedFormat.Read(kept) : null;

    /// <summary>Puts it in the place of what was kept before, whole or not at all.</summary>
    internal void Write(byte[] key, LearnedParts learned) => KeptFile.Write(Learned, key, LearnedFormat.Write(learned));
}
