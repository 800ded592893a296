using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using PsoasBot.Knowledge;
using PsoasBot.Reloading;

namespace PsoasBot.Staff;

/// <summary>
/// Edits of the knowledge folder through the console, one at a time: tried on a copy first, refused when the file changed since the page was made, written
/// whole, and noted. The folder's watch then puts it live, as it does for an editor's.
/// </summary>
internal sealed class KnowledgeEdits(KnowledgeReloader reloader, StaffAudit audit, TimeProvider time)
{
    private readonly Lock _editing = new();

    /// <summary>The mark of a file that is not there.</summary>
    public const string None = "none";

    public string Folder => reloader.Folder;

    /// <summary>Files that can be edited here: passages, and the lists beside them; not the safety cards, which want more than one pair of eyes.</summary>
    /// <returns>Below the folder, in order.</returns>
    public ImmutableArray<string> Files()
    {
        var passages = Path.Combine(Folder, "passages");
        return
        [
            .. ((string[])["clinic.yaml", "not-covered.txt", "small-talk.md", "synonyms.txt"]).Where(file => File.Exists(Path.Combine(Folder, file))),
            .. (Directory.Exists(passages) ? Directory.EnumerateFiles(passages, "*.md") : []).Select(file => $"passages/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
        ];
    }

    /// <returns>What the file holds; empty for one that is not there.</returns>
    public byte[] Read(string file) => File.Exists(Path.Combine(Folder, file)) ? File.ReadAllBytes(Path.Combine(Folder, file)) : [];

    /// <summary>What a page holds on to, to see whether the file has changed since.</summary>
    public string MarkOf(string file) => File.Exists(Path.Combine(Folder, file)) ? Convert.ToHexStringLower(SHA256.HashData(Read(file)))[..16] : None;

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
            if (MarkOf(file) != mark)
                return EditResult.Refused($"{file} has changed since this page was shown. Nothing was written. The page now shows it as it is; make the change again.");
            if (edited(Read(file)) is not { } bytes)
                return EditResult.Refused($"{file} cannot be edited here: it is not saved as UTF-8, or it does not read as a passage. Open it in an editor; the problems say where.");

            var reading = Try(file, bytes);
            var shown = Shown(reading, file, bytes);
            if (reading.Content is null)
                return new(false, $"Nothing was written, as the knowledge could not go live with it. Mend what stands below first.", shown);

            FolderEdit.Write(Folder, new Dictionary<string, byte[]> { [file] = bytes });
            audit.Keep(person, what, file);
            return new(true, $"Saved: {what} {file}. It is live in a moment.", shown);
        }
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
}
