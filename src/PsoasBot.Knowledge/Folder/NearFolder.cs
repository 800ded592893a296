using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Folder;

/// <summary>The folder that somebody probably wanted to name.</summary>
internal static class NearFolder
{
    /// <returns>A folder beside the one that was named and spelt like it, or <c>knowledge</c> right here; null for none.</returns>
    public static string? Of(string directory)
    {
        var named = directory.TrimEnd('/', '\\');
        var parent = Path.GetDirectoryName(named) is { Length: > 0 } path ? path : ".";
        var beside = Directory.Exists(parent) ? Directory.EnumerateDirectories(parent).Select(each => Path.GetFileName(each)).ToList() : [];
        if (Nearest.Of(Path.GetFileName(named), beside) is { } near)
            return parent == "." ? near : Path.Combine(parent, near);

        return Directory.Exists("knowledge") ? "knowledge" : null;
    }
}
