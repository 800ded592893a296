using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PsoasBot.Search.Meaning;

/// <summary>
/// Keeps vectors in one file by the hash of their text, so that a restart calculates none and an edit its own sentences. It holds nothing that cannot
/// be calculated anew: a file that is missing, broken, or of another encoder or program is passed over, and where none can be written, none is.
/// </summary>
/// <param name="path">Its folder need not exist.</param>
internal sealed class VectorFile(string path)
{
    private const int RecordSize = 16 + (Encoder.Width * 2);

    /// <summary>Half of a SHA-256: no two texts of a folder share it by chance.</summary>
    public static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    /// <summary>As it comes back from the file, so that a restart changes no answer.</summary>
    public static float[] Rounded(float[] vector) => Array.ConvertAll(vector, part => (float)(Half)part);

    /// <param name="digest">Of the encoder that made them.</param>
    /// <returns>Vectors by the key of their text; empty when there is nothing to be read.</returns>
    public Dictionary<UInt128, float[]> Read(byte[] digest)
    {
        var found = new Dictionary<UInt128, float[]>();
        var bytes = KeptFile.Read(path, OfProgram(digest));
        for (var start = 0; start + RecordSize <= bytes.Length; start += RecordSize)
        {
            var halves = MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(start + 16, Encoder.Width * 2));
            var vector = new float[Encoder.Width];
            for (var place = 0; place < vector.Length; place++)
                vector[place] = (float)halves[place];
            found[MemoryMarshal.Read<UInt128>(bytes.AsSpan(start))] = vector;
        }

        return found;
    }

    /// <summary>Puts these in the place of what was kept before, whole or not at all.</summary>
    public void Write(byte[] digest, IReadOnlyDictionary<string, float[]> vectors)
    {
        var bytes = new byte[vectors.Count * RecordSize];
        var start = 0;
        foreach (var (text, vector) in vectors)
        {
            MemoryMarshal.Write(bytes.AsSpan(start), KeyOf(text));
            var halves = MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(start + 16, Encoder.Width * 2));
            for (var place = 0; place < vector.Length; place++)
                halves[place] = (Half)vector[place];
            start += RecordSize;
        }

        KeptFile.Write(path, OfProgram(digest), bytes);
    }

    /// <summary>How a text is read before it is encoded is the program's.</summary>
    private static byte[] OfProgram(byte[] digest) => SHA256.HashData([.. digest, .. typeof(VectorFile).Module.ModuleVersionId.ToByteArray()]);
}
