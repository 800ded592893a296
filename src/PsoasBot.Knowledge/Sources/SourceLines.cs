using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Sources;

/// <summary>The lines that problems point at. Each file is read once; not for use by several threads at a time.</summary>
/// <param name="directory">The knowledge folder.</param>
public sealed class SourceLines(string directory)
{
    private readonly Dictionary<string, string[]> _files = [];

    /// <returns>The line without its line break, bytes that are not UTF-8 as <c>�</c>; null when the span names none, or it is there no more.</returns>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public string? Find(SourceSpan span)
    {
        if (span.Line == 0 || span.File.Length == 0)
            return null;

        if (!_files.TryGetValue(span.File, out var lines))
        {
            var path = Path.Combine(directory, span.File);
            lines = File.Exists(path) ? SourceFile.Decode(File.ReadAllBytes(path)).Split('\n') : [];
            _files.Add(span.File, lines);
        }

        return span.Line <= lines.Length ? lines[span.Line - 1] : null;
    }
}
