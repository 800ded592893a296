using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Turns;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Browser.Tests;

/// <summary>The service with the replies of <see cref="ScriptedReplies"/>, at a time that the test sets, which can be stopped and started again.</summary>
internal sealed class RestartableSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly int _port = FreePort.Find();
    private Served _served;

    public RestartableSite() => _served = new Served(_folder, _port, Time);

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public string Url => $"http://localhost:{_port}/";

    public void Restart()
    {
        _served.Dispose();
        _served = new Served(_folder, _port, Time);
    }

    public void Dispose()
    {
        _served.Dispose();
        _folder.Delete(recursive: true);
    }

    private sealed class Served : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo _folder;
        private readonly int _port;
        private readonly TimeProvider _time;

        public Served(DirectoryInfo folder, int port, TimeProvider time)
        {
            (_folder, _port, _time) = (folder, port, time);
            UseKestrel(port);
            StartServer();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            var passages = _folder.CreateSubdirectory("knowledge/passages");
            File.WriteAllText(Path.Combine(passages.FullName, "psoas.md"), "# What is the psoas?\n\nA deep muscle.\n");

            builder.UseSetting("knowledge", Path.Combine(_folder.FullName, "knowledge"));
            builder.UseSetting("data", Path.Combine(_folder.FullName, "data"));
            builder.UseSetting("port", _port.ToString(CultureInfo.InvariantCulture));
            builder.ConfigureTestServices(services => services
                .AddSingleton<CurrentSnapshot>(() => ScriptedReplies.Snapshot)
                .AddSingleton(_time));
        }
    }
}
