using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PsoasBot.Endurance;

/// <summary>The program as it is served, in a process of its own that can be killed and started again.</summary>
internal sealed partial class BotProcess(Uri address, string knowledge, string data, string? redis) : IDisposable
{
    private static readonly TimeSpan MostForStarting = TimeSpan.FromMinutes(3);

    private readonly StringBuilder _said = new();
    private Process? _process;
    private Uri? _link;

    /// <summary>The console's link of the last start.</summary>
    public Uri Link => _link ?? throw NotStarted();

    /// <summary>It runs.</summary>
    public Process Process => _process ?? throw NotStarted();

    /// <summary>All that it printed since the last start.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <exception cref="InvalidOperationException">It ended, or was not ready within minutes.</exception>
    public async Task StartAsync()
    {
        lock (_said)
            _said.Clear();
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process?.Dispose();
        _process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Note(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Note(line.Data, ready);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"the program ended before it served: {Said}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _link = await ready.Task.WaitAsync(MostForStarting);
    }

    /// <summary>Ends it the hard way.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
            _process.Kill();
        _process?.Dispose();
    }

    /// <summary>Without the limits that keep one visitor from doing what all do here together.</summary>
    private ProcessStartInfo StartInfo() => new(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "PsoasBot.dll"), "serve", "--knowledge", knowledge, "--data", data, "--urls", address.AbsoluteUri.TrimEnd('/')])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["QuestionLog__Mode"] = "Text",
            ["DirectLine__MessagesPerMinute"] = "100000",
            ["DirectLine__MessagesLeftPerHour"] = "100000",
            ["DirectLine__CallsPerMinute"] = "100000",
            ["DirectLine__ActivitiesPerConversation"] = "100000",
            ["State__Redis"] = redis,
        },
    };

    private static InvalidOperationException NotStarted() => new("the program was not started");

    private void Note(string? line, TaskCompletionSource<Uri> ready)
    {
        lock (_said)
            _said.AppendLine(line);
        if (line is not null && EntryLink().Match(line) is { Success: true } found)
            ready.TrySetResult(new Uri(found.Value));
    }

    [GeneratedRegex(@"http://\S+/staff/enter\?code=\w+")]
    private static partial Regex EntryLink();
}
