namespace PsoasBot.Tests.Commands;

/// <summary>A small bare folder of real files that is gone after the test.</summary>
internal sealed class KnowledgeOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public KnowledgeOnDisk()
    {
        Write("knowledge/passages/what.md", "# What is the psoas?\n\nA deep muscle.\n\nIt runs from the spine to the thigh bone.\n\n## Also asked as\n- where is the psoas\n- psoas muscle\n");
        Write("knowledge/passages/why.md", "# What makes it tight?\n\nLong sitting „und“ 腰.\n\n## Also asked as\n- why is it so stiff\n- causes of tightness\n");
        Write("knowledge/not-covered.txt", "what is the weather tomorrow\nmy printer is offline\n");
    }

    public string Path => PathOf("knowledge");

    public string PathOf(string file) => System.IO.Path.Combine(_folder.FullName, file);

    /// <returns>Where it was written.</returns>
    public string Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // a file in a folder has one
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
