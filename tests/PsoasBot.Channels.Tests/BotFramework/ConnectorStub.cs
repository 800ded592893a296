using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>A channel's connector on a real socket: notes what is posted and answers as it is told.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Target, JsonNode Body)> _received = new();
    private readonly ConcurrentQueue<string> _authorizations = new();
    private readonly ConcurrentQueue<string> _methods = new();
    private readonly SemaphoreSlim _arrivals = new(0);

    private ConnectorStub(RequestDelegate? answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(async context =>
        {
            var body = await JsonNode.ParseAsync(context.Request.Body);
            _received.Enqueue((context.Features.Get<IHttpRequestFeature>()!.RawTarget, body!)); // not null: Kestrel has it, and we send objects
            _authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
            _methods.Enqueue(context.Request.Method);
            _arrivals.Release();
            await (answer ?? Created)(context);
        });
    }

    public string Url => _app.Urls.First();

    /// <summary>The request targets exactly as sent, with the bodies, in order.</summary>
    public IReadOnlyList<(string Target, JsonNode Body)> Received => [.. _received];

    /// <summary>The Authorization header of each; empty where there was none.</summary>
    public IReadOnlyList<string> Authorizations => [.. _authorizations];

    /// <summary>The HTTP method of each.</summary>
    public IReadOnlyList<string> Methods => [.. _methods];

    /// <summary>Completes when that many more have been posted.</summary>
    public async Task ReceivedAsync(int count)
    {
        for (; count > 0; count--)
        {
            await _arrivals.WaitAsync();
        }
    }

    public static async Task<ConnectorStub> StartAsync(RequestDelegate? answer = null)
    {
        var stub = new ConnectorStub(answer);
        await stub._app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    private static Task Created(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        return context.Response.WriteAsync("""{"id":"1"}""");
    }
}
