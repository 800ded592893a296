using System.CommandLine;

namespace PsoasBot.Tests.Commands;

/// <summary>What a command left behind.</summary>
/// <param name="Code">Its exit code.</param>
internal sealed record Invoked(int Code, string Output, string Errors)
{
    /// <summary>What it printed, a line each.</summary>
    public string[] Lines => Output.Length == 0 ? [] : Output[..^1].Split('\n');

    public static Invoked Run(Command command, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        var code = command.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return new Invoked(code, output.ToString(), errors.ToString());
    }
}
