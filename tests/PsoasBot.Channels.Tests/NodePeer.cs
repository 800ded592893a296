using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests;

/// <summary>A client in Node: tells what it hears a line at a time, and does what it is told a line at a time.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<JsonNode> _told = Channel.CreateUnbounded<JsonNode>();
    private readonly Task _reading;

    private NodePeer(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <param name="script">A file of <c>tests/Peers</c>.</param>
    public static async Task<NodePeer> StartAsync(string script, JsonObject options)
    {
        var folder = await Peers.FolderAsync();
        return new NodePeer(Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, script), options.ToJsonString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
    }

    public Task DoAsync(string what, JsonNode? argument = null) =>
        _process.StandardInput.WriteLineAsync(new JsonObject { [what] = argument }.ToJsonString());

    /// <summary>Passes over what is told until something of that name is, and of that kind.</summary>
    public async Task<JsonNode> HearAsync(string name, Func<JsonNode, bool>? isMeant = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3)); // what does not come fails the test
        await foreach (var told in _told.Reader.ReadAllAsync(limit.Token))
        {
            if (told[name] is { } value && (isMeant is null || isMeant(value)))
            {
                return value;
            }
        }

        throw new InvalidOperationException($"the client ended before it told `{name}`");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _told.Writer.TryWrite(JsonNode.Parse(line)!);
        }

        _told.Writer.Complete();
    }
}
