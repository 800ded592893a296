using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Browser.Tests;

/// <summary>The service on a free loopback port, with the replies of <see cref="ScriptedReplies"/> in place of the search.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public Site()
    {
        UseKestrel();
        StartServer();
    }

    public string Url => ClientOptions.BaseAddress.ToString();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var passages = _folder.CreateSubdirectory("knowledge/passages");
        File.WriteAllText(Path.Combine(passages.FullName, "psoas.md"), "# What is the psoas?\n\nA deep muscle.\n");

        builder.UseSetting("knowledge", Path.Combine(_folder.FullName, "knowledge"));
        builder.UseSetting("data", Path.Combine(_folder.FullName, "data"));
        builder.UseSetting("port", "0");
        builder.ConfigureTestServices(services => services.AddSingleton<CurrentSnapshot>(() => ScriptedReplies.Snapshot));
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
