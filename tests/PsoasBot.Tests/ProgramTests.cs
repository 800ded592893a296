using System.Diagnostics;
using System.Text;
using PsoasBot.Tests.Commands;

namespace PsoasBot.Tests;

/// <summary>The program in a process of its own, as it is typed.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly KnowledgeOnDisk _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Theory]
    [InlineData("psoasbot: There is no option --bogus. Try --help.\n", "ask", "--bogus")]
    [InlineData("psoasbot: There is no option --bogus. Try --help.\n", "eval", "--bogus")]
    [InlineData("psoasbot: Unrecognized command or argument '--bogus'. Try --help.\n", "check", "--bogus")]
    [InlineData("psoasbot: Unrecognized command or argument '--bogus'. Try --help.\n", "--bogus")]
    [InlineData("psoasbot: Required argument 'FILE.tsv' missing for command: 'eval'. Try --help.\n", "eval")]
    [InlineData("psoasbot: Unrecognized command or argument 'two'. Try --help.\n", "ask", "one", "two")]
    public async Task Wrong_usage_is_told_in_one_line(string message, params string[] args) =>
        Assert.Equal(new Invoked(2, "", message), await RunAsync("", args));

    [Fact]
    public async Task A_pipe_is_read_and_written_in_UTF_8()
    {
        var asked = await RunAsync("What makes it tight?\n腰\n", "ask", "--json", "--knowledge", _knowledge.Path);

        Assert.Equal((0, ""), (asked.Code, asked.Errors));
        Assert.Contains("Long sitting „und“ 腰.", asked.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"question":"腰",""", asked.Lines[1], StringComparison.Ordinal);
    }

    private static async Task<Invoked> RunAsync(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PsoasBot.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!; // null only where a running process is taken instead
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Invoked(process.ExitCode, await output, await errors);
    }
}
