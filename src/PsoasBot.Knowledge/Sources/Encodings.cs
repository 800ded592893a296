using System.Buffers;
using System.Text;
using System.Text.Unicode;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Sources;

/// <summary>Reads a file's bytes as text, and says where they are not UTF-8.</summary>
internal static class Encodings
{
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static SourceFile Read(string directory, string path, List<Problem> problems) =>
        Read(path, File.ReadAllBytes(Path.Combine(directory, path)), problems);

    public static SourceFile Read(string path, ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        if (Check(path, bytes) is { } problem)
            problems.Add(problem);

        return new(path, SourceFile.Decode(bytes));
    }

    /// <returns>The first byte that is not UTF-8; null when all are.</returns>
    private static Problem? Check(string path, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => FileProblems.Utf16(path),
        _ when Utf8.IsValid(bytes) => null,
        _ => FirstBadByte(path, bytes),
    };

    private static Problem FirstBadByte(string path, ReadOnlySpan<byte> bytes)
    {
        var rest = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        int line = 1, column = 1;
        while (Rune.DecodeFromUtf8(rest, out var rune, out var used) == OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            rest = rest[used..];
        }

        return FileProblems.NotUtf8(new(path, line, column, 1), rest[0]);
    }
}
