using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using PsoasBot.Knowledge.Editing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Reloading;

namespace PsoasBot.Staff;

/// <summary>
/// Edits of the knowledge folder through the console, one at a time: tried on a copy first, refused when the file changed since the page was made, noted,
/// and written whole. The folder's watch then puts it live, as it does for an editor's.
/// </summary>
internal sealed partial class KnowledgeEdits(KnowledgeReloader reloader, StaffAudit audit, TimeProvider time, ILogger<KnowledgeEdits> logger)
{
    private readonly Lock _editing = new();

    /// <summary>The mark of a file that is not there.</summary>
    public const string None = "none";

    public string Folder => reloader.Folder;

    /// <summary>
    /// Files that can be edited here: passages, and the lists beside them; not the safety cards, which want more than one pair of eyes, nor a file that is too
    /// large to be read.
    /// </summary>
    /// <returns>Below the folder, in order.</returns>
    public ImmutableArray<string> Files()
    {
        var passages = Path.Combine(Folder, "passages");
        return
        [
            .. ((string[])["clinic.yaml", "not-covered.txt", "small-talk.md", "synonyms.txt"]).Where(file => File.Exists(Path.Combine(Folder, file)) && IsReadable(file)),
            .. (Directory.Exists(passages) ? Directory.EnumerateFiles(passages, "*.md") : []).Select(file => $"passages/{Path.GetFileName(file)}").Where(IsReadable).Order(StringComparer.Ordinal),
        ];
    }

    /// <returns>What the file holds; empty for one that is not there. With the mark that a page holds on to, to see whether the file has changed since.</returns>
    public (byte[] Bytes, string Mark) Read(string file) =>
        File.Exists(Path.Combine(Folder, file)) && File.ReadAllBytes(Path.Combine(Folder, file)) is var bytes ? (bytes, MarkFor(bytes)) : ([], None);

    /// <summary>The mark alone.</summary>
    public string MarkOf(string file) => Read(file).Mark;

    /// <summary>The mark of a file that holds this.</summary>
    public static string MarkFor(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    /// <summary>What <c>check</c> would say of the folder with the edit in it.</summary>
    public KnowledgeReading Try(string file, byte[] bytes) => FolderEdit.Try(Folder, new Dictionary<string, byte[]> { [file] = bytes }, time);

    /// <param name="file">One of <see cref="Files"/>, or a new one of <c>passages/</c>.</param>
    /// <param name="mark">As <see cref="MarkOf"/> gave it when the page was made.</param>
    /// <param name="edited">The file's bytes → what they are to be; null when it cannot be edited.</param>
    /// <param name="what">What is done, for the audit.</param>
    public EditResult Make(ClaimsPrincipal person, string file, string mark, Func<byte[], byte[]?> edited, string what)
    {
        lock (_editing)
        {
            try
            {
                return MakeAlone(person, file, mark, edited, what);
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                LogNotSaved(file, unwritable.Message);
                return EditResult.Refused($"Not saved: the disk cannot be written. {file} is as it was. Tell whoever runs the service that the disk may be full, keep this page open, and save again later.");
            }
        }
    }

    /// <exception cref="IOException">The disk cannot be read or written; the file and the audit are as they were.</exception>
    private EditResult MakeAlone(ClaimsPrincipal person, string file, string mark, Func<byte[], byte[]?> edited, string what)
    {
        var (before, current) = Read(file);
        if (current != mark)
            return EditResult.Refused($"Not saved: {file} has changed since this page was shown. Nothing was written.") with { IsOutOfDate = true };
        if (edited(before) is not { } bytes)
            return EditResult.Refused($"{file} cannot be edited here: it is not saved as UTF-8, or it does not read as a passage. Open it in an editor; the problems say where.");

        var reading = Try(file, bytes);
        var shown = Shown(reading, file, bytes);
        if (reading.Content is null)
            return new(false, $"Not saved. Fix the errors below.", shown);

        audit.Keep(person, what, file, () => FolderEdit.Write(Folder, new Dictionary<string, byte[]> { [file] = bytes }));
        return new(true, $"Saved: {what} {file}. It is live in a moment.", shown);
    }

    /// <summary>The problems as <c>check</c> shows them, with the lines as they would be: those of the edited file first, and of others what keeps all from going live.</summary>
    public ImmutableArray<string> Shown(KnowledgeReading reading, string file, byte[] bytes)
    {
        var lines = new SourceLines(Folder);
        var edited = FileEdits.Shown(bytes)?.Split('\n') ?? [];
        return
        [
            .. reading.Problems
                .Where(problem => problem.Span.File == file || problem.Severity == Severity.Error)
                .OrderByDescending(problem => problem.Span.File == file)
                .Select(problem => problem.Show(
                    problem.Span.File == file ? edited.ElementAtOrDefault(problem.Span.Line - 1) : lines.Find(problem.Span), Folder)),
        ];
    }

    private bool IsReadable(string file) => !FileSizes.IsTooLarge(Folder, file);

    [LoggerMessage(Level = LogLevel.Error, Message = "An edit of {File} was not saved, as the disk cannot be written: {Reason}")]
    private partial void LogNotSaved(string file, string reason);
}
