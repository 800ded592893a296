using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsoasBot.Channels.Turns;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests;

/// <summary>The whole service over a test server, answering from <see cref="SmallKnowledge"/>, at a time that the test sets.</summary>
public sealed class PsoasBotFactory : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public WatchedTime Time { get; } = new();

    /// <summary>What appsettings.json would say; to be filled before the first call.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The data folder; null for one of its own, which goes when the service goes.</summary>
    public string? Data { get; init; }

    /// <summary>Where to listen, when it does: see <see cref="WebApplicationFactory{TEntryPoint}.UseKestrel(int)"/>.</summary>
    public int Port { get; init; }

    /// <summary>What keeps the questions; null for what the program itself has.</summary>
    public IQuestionLog? Questions { get; init; }

    internal LogLines Log { get; } = new();

    /// <summary>What a test has otherwise than the program.</summary>
    internal Action<IServiceCollection> Otherwise { get; init; } = _ => { };

    /// <summary>Completes when the turns that were taken so far have ended.</summary>
    public Task TurnsFinishedAsync() => Services.GetRequiredService<TurnQueue>().FinishedAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var passages = _folder.CreateSubdirectory("knowledge/passages");
        File.WriteAllText(Path.Combine(passages.FullName, "a.md"), "# What is the psoas?\n\nA deep muscle.\n");

        builder.UseSetting("knowledge", Path.Combine(_folder.FullName, "knowledge"));
        builder.UseSetting("port", Port.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("data", Data ?? Path.Combine(_folder.FullName, "data"));
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(Settings));
        builder.ConfigureTestServices(services =>
        {
            services
                .AddSingleton<CurrentSnapshot>(() => SmallKnowledge.Snapshot)
                .AddSingleton<TimeProvider>(Time)
                .AddSingleton<ILoggerProvider>(Log);
            if (Questions is not null)
            {
                services.AddSingleton(Questions);
            }

            Otherwise(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !_folder.Exists)
        {
            return;
        }

        try
        {
            _folder.Delete(recursive: true);
            _folder.Refresh();
        }
        catch (IOException)
        {
            // The program closes its files on a thread of its own, and may still be at it.
        }
    }
}
