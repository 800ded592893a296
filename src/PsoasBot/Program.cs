using System.CommandLine;
using PsoasBot.Commands;
using PsoasBot.Search.Meaning;

var root = new RootCommand("Answers questions about the psoas muscle from the passages that the clinic has written.")
{
    // A test host, and only that, says this word; it adds whatever the ASPNETCORE_ variables of its environment hold.
    TreatUnmatchedTokensAsErrors = !args.Any(arg => arg.StartsWith("--applicationName=", StringComparison.Ordinal)),
};
ServeCommand.Configure(root);
root.Add(ServeCommand.Create());
root.Add(AskCommand.Create());
root.Add(CheckCommand.Create());
root.Add(EvalCommand.Create());
root.Add(TeamsPackageCommand.Create());
root.Add(ImportCommand.Create());
root.Add(ExportCommand.Create());

var parsed = root.Parse(args);
if (parsed.Errors is [var error, ..])
{
    await Console.Error.WriteLineAsync($"psoasbot: {error.Message} Try --help.");
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
}
catch (EncoderException missing)
{
    await Console.Error.WriteLineAsync($"psoasbot: {missing.Message}");
    return 1;
}
catch (Exception unexpected) // as System.CommandLine would have it, whose handler is off for the sake of the one above
{
    await Console.Error.WriteLineAsync($"psoasbot: unexpected: {unexpected}");
    return 1;
}
