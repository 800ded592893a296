using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace PsoasBot.Tests.Commands;

/// <summary>The service in a process of its own, on any free port of this machine.</summary>
internal sealed class RunningService : IDisposable
{
    private readonly Process _process;
    private readonly ClientWebSocket _stream = new();

    private RunningService(Process process) => _process = process;

    public HttpClient Client { get; } = new();

    /// <summary>What it has printed, its log too.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public static async Task<RunningService> StartAsync(KnowledgeOnDisk knowledge, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PsoasBot.dll"), "serve", "--port", "0", "--knowledge", knowledge.Path]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var service = new RunningService(Process.Start(start)!); // null only where a running process is taken instead
        service._process.OutputDataReceived += (_, line) => service.Lines.Enqueue(line.Data ?? "");
        service._process.BeginOutputReadLine();
        service.Client.BaseAddress = new Uri((await service.LineAsync("PsoasBot runs at ")).Split(' ')[3]);
        return service;
    }

    /// <returns>The first line that it prints with that beginning.</returns>
    public async Task<string> LineAsync(string beginning)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2)); // one that does not come fails the test
        while (true)
        {
            if (Lines.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } found)
                return found;
            await Task.Delay(20, limit.Token);
        }
    }

    public Task<string> MetricsAsync() => Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

    /// <summary>A visitor who opens the chat, with its stream, and asks something.</summary>
    public async Task VisitAsync()
    {
        var token = (string)(await SendAsync("/api/token", null, null))["token"]!;
        var begun = await SendAsync("/v3/directline/conversations", token, null);
        await _stream.ConnectAsync(new Uri((string)begun["streamUrl"]!), CancellationToken.None);
        await SendAsync($"/v3/directline/conversations/{begun["conversationId"]}/activities", token, """{"type":"message","text":"where is the psoas"}""");
    }

    public void Dispose()
    {
        _stream.Dispose();
        Client.Dispose();
        _process.Kill();
        _process.Dispose();
    }

    private async Task<JsonNode> SendAsync(string path, string? token, string? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(JsonNode.Parse(body ?? "{}")) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await Client.SendAsync(request);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }
}
