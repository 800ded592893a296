using PsoasBot.Answering;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;

namespace PsoasBot.Comparing;

/// <summary>The arguments of <c>check --against</c>: what to compare with, and which questions to ask.</summary>
/// <param name="Named">A folder, or <see cref="LastGoodName"/>.</param>
/// <param name="Data">The data folder, which holds the last good copy and the question log.</param>
/// <param name="Tables">Question tables; may be empty.</param>
/// <param name="Settings">Those for both.</param>
internal sealed record Against(string Named, string Data, string[] Tables, AnsweringSettings Settings)
{
    /// <summary>The name for the copy of what was live last.</summary>
    public const string LastGoodName = "last-good";

    /// <param name="content">What would answer.</param>
    /// <param name="folder">Its folder, as named on the command line.</param>
    /// <exception cref="IOException">A file cannot be read, or there is nothing to compare with; the message is for staff.</exception>
    /// <exception cref="FormatException">A question table is malformed; the message is for staff.</exception>
    public KnowledgeChange Compare(KnowledgeContent content, string folder)
    {
        var directory = Named == LastGoodName
            ? new LastGood(Data, folder).Directory ?? throw new IOException($"there is no copy of {folder} in {Data}: the service keeps one when the folder goes live. Compare with another folder, or name the data folder with --data")
            : Directory.Exists(Named) ? Named
            : throw new IOException($"there is no folder {Named} to compare with");
        var before = KnowledgeFolder.Read(directory).Content ?? throw new IOException($"{directory} has errors itself, so nothing can be compared with it; run check on it");
        before = Settings.Served(before, TextWriter.Null) ?? throw new IOException($"{directory}: {Reviews.NothingLeft}");
        using var old = new Answerer(before, Settings.Answering);
        using var now = new Answerer(content, Settings.Answering);
        return KnowledgeChange.Of(
            new Snapshot(before, old.Reply),
            new Snapshot(content, now.Reply),
            PastQuestions.OfLog(new FolderQuestionLogReader(new DataFolder(Path.GetFullPath(Data))), DateOnly.MinValue).Concat(Tables.SelectMany(PastQuestions.OfTable)));
    }
}
