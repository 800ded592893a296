using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Tests.Inbox;

/// <summary>A Teams webhook on a real socket: notes what is posted, and answers as it is told.</summary>
internal sealed class WebhookStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonNode> _posts = new();
    private readonly TaskCompletionSource _hung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebhookStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>With what makes it a secret.</summary>
    public string Url => $"{_app.Urls.First()}/workflows/1?sig=secret";

    /// <summary>The status that it answers with; null where it hangs.</summary>
    public int? Status { get; set; } = StatusCodes.Status202Accepted;

    public IReadOnlyList<JsonNode> Posts => [.. _posts];

    /// <summary>Completes when it has begun to hang.</summary>
    public Task Hung => _hung.Task;

    public static async Task<WebhookStub> StartAsync()
    {
        var stub = new WebhookStub();
        await stub._app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _posts.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!); // we send objects
        if (Status is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        _hung.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Whoever called has hung up.
        }
    }
}
