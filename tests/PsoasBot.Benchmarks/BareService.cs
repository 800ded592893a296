using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Benchmarks;

/// <summary>The least that the framework itself can do: one route that answers at once.</summary>
internal static class BareService
{
    /// <summary>Serves on a free port, says where, and stays until it is ended.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.MapPost("/api/messages", (HttpContext _) => Results.Text("{}"));
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.First());
        await app.WaitForShutdownAsync();
    }
}
