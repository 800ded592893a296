using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Microsoft Entra on a real socket: notes who asks for a token and hands out <c>token-1</c>, <c>token-2</c> and so on.</summary>
internal sealed class EntraStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, IFormCollection Form)> _asked = new();

    private EntraStub()
    {
        Token = () => $"token-{_asked.Count}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(async context =>
        {
            _asked.Enqueue((context.Request.Path, await context.Request.ReadFormAsync()));
            context.Response.ContentType = "application/json";
            context.Response.StatusCode = Refuses ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
            await context.Response.WriteAsync((Refuses
                ? new JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000222: the secret has expired" }
                : new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = Token() }).ToJsonString());
        });
    }

    public string Url => _app.Urls.First();

    public bool Refuses { get; set; }

    /// <summary>What it hands out.</summary>
    public Func<string> Token { get; set; }

    public IReadOnlyList<(string Path, IFormCollection Form)> Asked => [.. _asked];

    public static async Task<EntraStub> StartAsync()
    {
        var stub = new EntraStub();
        await stub._app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
