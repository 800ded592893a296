using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Folder;

/// <summary>A knowledge folder, read as a whole: what it says, or all that is wrong with it.</summary>
public static class KnowledgeFolder
{
    /// <summary>Reads and checks every file. What staff wrote is never an exception.</summary>
    /// <param name="directory">The folder; one that is not there is a problem, too.</param>
    /// <param name="time">Against which reviews are due, and by which facts are shown; the system's when left out.</param>
    /// <param name="before">An earlier reading of the folder; passages of a file that has not changed since are the very same objects. Null for none.</param>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static KnowledgeReading Read(string directory, TimeProvider? time = null, KnowledgeReading? before = null)
    {
        if (!Directory.Exists(directory))
            return new(null, [File.Exists(directory) ? FileProblems.NotAFolder() : FileProblems.NotThere(directory, NearFolder.Of(directory))], 0);

        return new FolderReader(directory, time ?? TimeProvider.System, before).Read();
    }
}
