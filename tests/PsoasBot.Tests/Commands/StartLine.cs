using System.Text;

namespace PsoasBot.Tests.Commands;

/// <summary>Hands over the first line that is written to it.</summary>
internal sealed class StartLine : TextWriter
{
    private readonly TaskCompletionSource<string> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Encoding Encoding => Encoding.UTF8;

    public Task<string> Written => _written.Task;

    public override Task WriteLineAsync(string? value)
    {
        _written.TrySetResult(value ?? "");
        return Task.CompletedTask;
    }
}
