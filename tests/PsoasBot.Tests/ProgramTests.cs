using System.Diagnostics;
using System.Text;
using PsoasBot.Tests.Commands;

namespace PsoasBot.Tests;

/// <summary>The program in a process of its own, as it is typed.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string Ended = "The program does not run without its safety screen. Build it again, or copy the folder `encoder` anew from a release.";

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
        var asked = await RunAsync("What makes it tight?\n腰\n", ["ask", "--json", "--knowledge", _knowledge.Path]);

        Assert.Equal((0, ""), (asked.Code, asked.Errors));
        Assert.Contains("Long sitting „und“ 腰.", asked.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"question":"腰",""", asked.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leaves_nothing_in_the_home_folder()
    {
        var home = Directory.CreateDirectory(_knowledge.PathOf("home")).FullName;

        var asked = await RunAsync("", ["ask", "what is the psoas", "--knowledge", _knowledge.Path], variable: ("HOME", home));

        Assert.Equal((0, ""), (asked.Code, asked.Errors));
        Assert.Empty(Directory.EnumerateFileSystemEntries(home, "*", SearchOption.AllDirectories)); // the encoder's library would keep a device's number there, for its maker
    }

    [Theory]
    [InlineData("ask", "what is the psoas")]
    [InlineData("check")]
    [InlineData("serve", "--port", "0", "--environment", "Development")]
    public async Task Without_its_encoder_it_ends_and_names_the_file_in_one_line(params string[] args)
    {
        var program = ProgramWithout("encoder.onnx");

        Assert.Equal(
            new Invoked(1, "", $"psoasbot: {program}/encoder/encoder.onnx: it is missing. {Ended}\n"),
            await RunAsync("", [.. args, "--knowledge", _knowledge.Path], program));
    }

    [Theory]
    [InlineData("encoder.onnx", "it is not the file that belongs to this program (its SHA-256 differs)")]
    [InlineData("vocab.txt", "it is not the file that belongs to this program (its SHA-256 differs)")]
    [InlineData("encoder.json", "it cannot be read")]
    public async Task With_an_encoder_that_is_damaged_it_ends_and_names_the_file_in_one_line(string file, string what)
    {
        var program = ProgramWithout(file);
        File.WriteAllText(Path.Combine(program, "encoder", file), "damaged");

        Assert.Equal(
            new Invoked(1, "", $"psoasbot: {program}/encoder/{file}: {what}. {Ended}\n"),
            await RunAsync("", ["ask", "what is the psoas", "--knowledge", _knowledge.Path], program));
    }

    /// <summary>The built program beside the test's knowledge, with one file of its encoder left out.</summary>
    private string ProgramWithout(string missing)
    {
        var program = _knowledge.PathOf("program");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(program, Path.GetRelativePath(AppContext.BaseDirectory, file)));
            copy.Directory!.Create(); // a file has one
            if (copy.Name != missing)
                File.Copy(file, copy.FullName);
        }

        return program;
    }

    private static async Task<Invoked> RunAsync(string input, string[] args, string? program = null, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program ?? AppContext.BaseDirectory, "PsoasBot.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (variable is var (name, value))
            start.Environment[name] = value;
        using var process = Process.Start(start)!; // null only where a running process is taken instead
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Invoked(process.ExitCode, await output, await errors);
    }
}
