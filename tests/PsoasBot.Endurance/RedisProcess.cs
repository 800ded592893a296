using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PsoasBot.Tests.Shared;
using StackExchange.Redis;

namespace PsoasBot.Endurance;

/// <summary>A Redis of our own, set up as docs/operations.md says: what it has taken is on the disk.</summary>
internal sealed class RedisProcess : IDisposable
{
    private readonly string _folder;
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);

    private RedisProcess(string folder) => _folder = folder;

    public string Address => $"127.0.0.1:{_port}";

    /// <summary>It runs.</summary>
    public Process Process { get; private set; } = new();

    /// <returns>Null where there is no redis-server.</returns>
    public static RedisProcess? Start(string folder)
    {
        try
        {
            var redis = new RedisProcess(folder);
            redis.Start();
            return redis;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public void Kill()
    {
        Process.Kill();
        Process.WaitForExit();
    }

    /// <summary>Starts it, with what it held, and waits until it takes calls.</summary>
    public void Start()
    {
        Process.Dispose();
        Process = Process.Start(new ProcessStartInfo(
            "redis-server", ["--port", _port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "yes", "--appendfsync", "always", "--dir", _folder])
        {
            RedirectStandardOutput = true,
        })!; // null only where a running process is taken instead
        while (Process.StandardOutput.ReadLine() is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
            // it says what it does
        }

        _ = Process.StandardOutput.ReadToEndAsync(); // so that it never waits for us
    }

    /// <summary>What it keeps of thumbs and of messages for the clinic, as text.</summary>
    public async Task<(List<string> Thumbs, List<string> Left)> ReadAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(Address);
        var (database, server) = (connection.GetDatabase(), connection.GetServer(Address));
        var (thumbs, left) = (new List<string>(), new List<string>());
        foreach (var key in server.Keys(pattern: "psoasbot:asked:thumbs:*"))
        {
            if (await database.KeyTypeAsync(key) == RedisType.List)
                thumbs.AddRange((await database.ListRangeAsync(key)).Select(value => value.ToString()));
        }

        foreach (var key in server.Keys(pattern: "psoasbot:inbox:message:*"))
            left.Add((await database.HashGetAsync(key, "message")).ToString());
        return (thumbs, left);
    }

    public void Dispose()
    {
        Kill();
        Process.Dispose();
    }
}
