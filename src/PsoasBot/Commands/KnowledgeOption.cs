using System.CommandLine;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Commands;

/// <summary><c>--knowledge DIR</c>, the same for each command.</summary>
internal static class KnowledgeOption
{
    /// <summary>A new one for a command; <see cref="Folder"/> reads it.</summary>
    public static Option<string?> Create() => new("--knowledge")
    {
        Description = "The knowledge folder. [default: knowledge, here or in a parent folder]",
        HelpName = "DIR",
    };

    /// <returns>The folder that was named; else <c>knowledge</c> in the working folder or the nearest above it that has one.</returns>
    public static string Folder(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) ?? Nearest() ?? "knowledge";

    /// <summary>Reads the folder, or says on <paramref name="errors"/> what keeps it from being read.</summary>
    /// <returns>Null when it may not go live.</returns>
    public static KnowledgeContent? Read(string folder, TextWriter errors)
    {
        try
        {
            var reading = KnowledgeFolder.Read(folder);
            if (reading.Content is null)
                errors.Write(reading.Show(folder));

            return reading.Content;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"psoasbot: cannot read {folder}: {unreadable.Message}");
            return null;
        }
    }

    private static string? Nearest()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "knowledge");
            if (Directory.Exists(candidate))
                return Path.GetRelativePath(Environment.CurrentDirectory, candidate);
        }

        return null;
    }
}
