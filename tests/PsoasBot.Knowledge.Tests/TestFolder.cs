using Microsoft.Extensions.Time.Testing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Tests;

/// <summary>A knowledge folder of real files that is gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    /// <summary>The day of every reading.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("psoasbot-");

    public string Path => _directory.FullName;

    public TestFolder With(string file, string text) => With(file, System.Text.Encoding.UTF8.GetBytes(text));

    public TestFolder With(string file, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // a file in a folder has one
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public KnowledgeReading Read() => KnowledgeFolder.Read(Path, new FakeTimeProvider(Today));

    /// <summary>The codes of all problems, in their order.</summary>
    public string Codes() => string.Join(' ', Read().Problems.Select(problem => problem.Code));

    /// <summary>The one problem with this code, as staff see it.</summary>
    public string Only(string code)
    {
        var problem = Assert.Single(Read().Problems, problem => problem.Code == code);
        return problem.Show(new SourceLines(Path).Find(problem.Span));
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
