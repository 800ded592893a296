using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PsoasBot.Tests.Shared;

/// <summary>A Redis of one test's own, on this machine. It writes to the disk only when it is told to.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Missing = "Tests with Redis were skipped: redis-server was not found. To cure it: apt-get install redis-server";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-redis-");
    private readonly string _port;
    private Process? _process;

    private RedisServer(int port) => _port = port.ToString(CultureInfo.InvariantCulture);

    public string Address => $"127.0.0.1:{_port}";

    /// <remarks>Skips the test where there is none; under <c>CI=true</c> the test fails instead.</remarks>
    public static async Task<RedisServer> StartAsync()
    {
        while (true)
        {
            var server = new RedisServer(FreePort());
            try
            {
                if (await server.RunAsync())
                {
                    return server;
                }

                await server.DisposeAsync(); // another process was faster to take the port
            }
            catch (Win32Exception)
            {
                await server.DisposeAsync();
                Skip.If(Environment.GetEnvironmentVariable("CI") != "true", Missing);
                Assert.Fail(Missing.Replace("skipped", "not run", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Stops it; what it holds is there again after the next start.</summary>
    public async Task StopAsync()
    {
        using var asked = Process.Start("redis-cli", ["-p", _port, "shutdown", "save"]);
        await asked.WaitForExitAsync();
        await _process!.WaitForExitAsync(); // it runs
    }

    /// <returns>All that it holds, as it writes it to the disk, with no text packed.</returns>
    public async Task<byte[]> DumpAsync()
    {
        foreach (var command in (string[])["config set rdbcompression no", "save"])
        {
            using var asked = Process.Start("redis-cli", $"-p {_port} {command}");
            await asked.WaitForExitAsync();
        }

        return await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "dump.rdb"));
    }

    /// <summary>Ends it the hard way, with all that it holds.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async Task StartAgainAsync() => Assert.True(await RunAsync(), "Redis did not start again");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <returns>False when it ended before it was ready.</returns>
    private async Task<bool> RunAsync()
    {
        _process?.Dispose();
        _process = Process.Start(new ProcessStartInfo(
            "redis-server", ["--port", _port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder.FullName])
        {
            RedirectStandardOutput = true,
        })!; // null only where a running process is taken instead
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // so that it never waits for us
                return true;
            }
        }

        await _process.WaitForExitAsync(limit.Token);
        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
