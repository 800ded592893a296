using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests;

/// <summary>The whole service over a test server, answering from <see cref="SmallKnowledge"/>, at a time that the test sets.</summary>
public sealed class PsoasBotFactory : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _knowledge = Directory.CreateTempSubdirectory("psoasbot-");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    internal LogLines Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var passages = _knowledge.CreateSubdirectory("passages");
        File.WriteAllText(Path.Combine(passages.FullName, "a.md"), "# What is the psoas?\n\nA deep muscle.\n");

        builder.UseSetting("knowledge", _knowledge.FullName);
        builder.ConfigureTestServices(services => services
            .AddSingleton<CurrentSnapshot>(() => SmallKnowledge.Snapshot)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ILoggerProvider>(Log));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _knowledge.Exists)
        {
            _knowledge.Delete(recursive: true);
            _knowledge.Refresh();
        }
    }
}
