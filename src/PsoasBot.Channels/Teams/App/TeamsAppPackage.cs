using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Teams.App;

/// <summary>The file to upload to Teams: a zip with only the manifest and two icons.</summary>
public static class TeamsAppPackage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the package of an app that follows <see cref="TeamsAppRules"/>. The same app and knowledge give the same bytes.</summary>
    public static void Write(Stream stream, TeamsApp app, KnowledgeContent knowledge)
    {
        using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, TeamsManifest.File, Encoding.UTF8.GetBytes(TeamsManifest.Of(app, knowledge).ToJsonString(Readable)));
        Add(zip, TeamsManifest.ColorIcon, TeamsIcons.Color());
        Add(zip, TeamsManifest.OutlineIcon, TeamsIcons.Outline());
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the earliest date in a zip
        using var file = entry.Open();
        file.Write(content);
    }
}
