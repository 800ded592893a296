using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Browser.Tests;

/// <summary>The service on a free loopback port, with the replies of <see cref="ScriptedReplies"/> in place of the search.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly KeptThumbs _log = new();

    public Site()
    {
        UseKestrel();
        StartServer();
    }

    /// <summary>The service's clock, which a test may move on.</summary>
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>The thumbs that reached the service.</summary>
    public IReadOnlyCollection<Feedback> Thumbs => _log.Thumbs;

    /// <summary>Whether the service says that staff read what people write.</summary>
    public bool KeepsWords
    {
        get => _log.KeepsWords;
        set => _log.KeepsWords = value;
    }

    public string Url => ClientOptions.BaseAddress.ToString();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var passages = _folder.CreateSubdirectory("knowledge/passages");
        File.WriteAllText(Path.Combine(passages.FullName, "psoas.md"), "# What is the psoas?\n\nA deep muscle.\n");

        builder.UseSetting("knowledge", Path.Combine(_folder.FullName, "knowledge"));
        builder.UseSetting("data", Path.Combine(_folder.FullName, "data"));
        builder.UseSetting("port", "0");
        builder.ConfigureTestServices(services => services
            .AddSingleton<CurrentSnapshot>(() => ScriptedReplies.Snapshot)
            .AddSingleton<IQuestionLog>(_log)
            .AddSingleton<TimeProvider>(Time));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.Exists)
        {
            _folder.Delete(recursive: true);
            _folder.Refresh();
        }
    }
}
