using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PsoasBot.Tests.Inbox;

/// <summary>A mail server on a real socket that speaks as much SMTP as is needed to take an email, to refuse one, or to hang.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentQueue<string> _emails = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly TaskCompletionSource _hung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;

    private SmtpListener()
    {
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it says to a command other than usual; null where it hangs. <c>CONNECT</c> is the greeting, <c>.</c> the end of an email.</summary>
    public ConcurrentDictionary<string, string?> Answers { get; } = new();

    /// <summary>The emails that were taken, header and body.</summary>
    public IReadOnlyList<string> Emails => [.. _emails];

    /// <summary>The commands of all who called, in order.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>Completes when it has begun to hang.</summary>
    public Task Hung => _hung.Task;

    /// <summary>At a port of its own, of this machine.</summary>
    public static SmtpListener Start() => new();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _serving;
        _ended.Dispose();
    }

    private async Task ServeAsync()
    {
        var callers = new List<Task>();
        try
        {
            while (true)
                callers.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(callers);
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using (caller)
        {
            try
            {
                await using var stream = caller.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await SayAsync(writer, "CONNECT", "220 mail.test");
                while (await reader.ReadLineAsync(_ended.Token) is { } line)
                {
                    _commands.Enqueue(line);
                    await ObeyAsync(line, reader, writer);
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // Whoever called has hung up, or the test is over.
            }
        }
    }

    private async Task ObeyAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (verb == "DATA")
        {
            await SayAsync(writer, verb, "354 go on");
            var email = await EmailAsync(reader);
            if (!Answers.ContainsKey("."))
                _emails.Enqueue(email);
            await SayAsync(writer, ".", "250 taken");
        }
        else
        {
            await SayAsync(writer, verb, verb == "QUIT" ? "221 bye" : verb == "AUTH" ? "235 welcome" : verb == "EHLO" ? "250-mail.test\r\n250 AUTH PLAIN" : "250 fine");
        }
    }

    private async Task<string> EmailAsync(StreamReader reader)
    {
        var email = new StringBuilder();
        while (await reader.ReadLineAsync(_ended.Token) is { } line && line != ".")
            email.Append(line).Append('\n');

        return email.ToString();
    }

    private async Task SayAsync(StreamWriter writer, string verb, string usual)
    {
        if (Answers.TryGetValue(verb, out var other) && other is null)
        {
            _hung.TrySetResult();
            await Task.Delay(Timeout.Infinite, _ended.Token);
        }

        await writer.WriteLineAsync(other ?? usual);
    }
}
