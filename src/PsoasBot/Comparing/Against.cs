using PsoasBot.Answering;
using PsoasBot.Channels;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;

namespace PsoasBot.Comparing;

/// <summary>What <c>check --against</c> is told: with what to compare, and by which questions.</summary>
/// <param name="Named">A folder, or <see cref="LastGoodName"/>.</param>
/// <param name="Data">The data folder, with the copy of what was live last and the question log.</param>
/// <param name="Tables">Files of questions; the one near the folder when there are none.</param>
/// <param name="Options">By what both answer.</param>
internal sealed record Against(string Named, string Data, string[] Tables, AnsweringOptions Options)
{
    /// <summary>Stands for the copy of what was live last.</summary>
    public const string LastGoodName = "last-good";

    /// <param name="content">What would go live.</param>
    /// <param name="folder">Where it stands, as it was named.</param>
    /// <exception cref="IOException">A file cannot be read, or there is nothing to compare with; the message is for staff.</exception>
    /// <exception cref="FormatException">A table of questions is none; so is the message.</exception>
    public KnowledgeChange Compare(KnowledgeContent content, string folder)
    {
        var directory = Named == LastGoodName
            ? new LastGood(Data, folder).Directory ?? throw new IOException($"there is no copy of {folder} in {Data}: the service keeps one when the folder goes live. Compare with another folder, or name the data folder with --data")
            : Named;
        var before = KnowledgeFolder.Read(directory).Content ?? throw new IOException($"{directory} may not go live itself, so nothing can be compared with it; run check on it");
        var tables = Tables.Length > 0 ? Tables : PastQuestions.TableNear(folder) is { } near ? [near] : [];
        using var old = new Answerer(before, Options);
        using var now = new Answerer(content, Options);
        return KnowledgeChange.Of(
            new Snapshot(before, old.Reply),
            new Snapshot(content, now.Reply),
            PastQuestions.OfLog(new FolderQuestionLogReader(new DataFolder(Path.GetFullPath(Data))), DateOnly.MinValue).Concat(tables.SelectMany(PastQuestions.OfTable)));
    }
}
