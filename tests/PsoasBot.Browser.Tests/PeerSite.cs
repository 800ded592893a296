using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Browser.Tests;

/// <summary>A site that is not ours, on a port of its own: the pages of <c>tests/Peers</c> and the bundles of Web Chat.</summary>
internal sealed class PeerSite : IDisposable
{
    private readonly WebApplication _app;

    private PeerSite(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/";

    public static async Task<PeerSite> StartAsync(string peers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        foreach (var folder in (string[])[peers, Path.Combine(peers, "node_modules", "botframework-webchat", "dist")])
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        }

        await app.StartAsync();
        return new PeerSite(app);
    }

    public void Dispose() => _app.DisposeAsync().AsTask().Wait();
}
