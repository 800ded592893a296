using System.CommandLine;
using PsoasBot.Checking;
using PsoasBot.Knowledge;

namespace PsoasBot.Commands;

/// <summary><c>check</c>: says all that is wrong with a knowledge folder, and whether it may go live.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var format = Format();
        var explain = new Option<string?>("--explain") { Description = "Print the page of a code, such as PB003, and check nothing.", HelpName = "CODE" };
        var command = new Command("check", "Find every problem in the knowledge folder.") { knowledge, format, explain };
        command.SetAction(parsed => parsed.GetValue(explain) is { } code
            ? Explain(code, parsed.InvocationConfiguration)
            : Check(KnowledgeOption.Folder(parsed, knowledge), parsed.GetRequiredValue(format), parsed.InvocationConfiguration));
        return command;
    }

    private static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "How to print what was found.",
            HelpName = "text|json|sarif",
            DefaultValueFactory = _ => "text",
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && token.Value is not ("text" or "json" or "sarif"))
                result.AddError($"--format takes text, json or sarif, not {token.Value}.");
        });
        return format;
    }

    /// <returns>0 when the folder may go live, 1 when not or when it cannot be read.</returns>
    private static int Check(string directory, string format, InvocationConfiguration console)
    {
        try
        {
            var reading = KnowledgeFolder.Read(directory);
            console.Output.Write(format switch
            {
                "json" => JsonReport.Of(reading, directory),
                "sarif" => SarifReport.Of(reading, directory),
                _ => reading.Show(directory),
            });
            return reading.Content is null ? 1 : 0;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"psoasbot: cannot read {directory}: {unreadable.Message}");
            return 1;
        }
    }

    /// <returns>0 when there is such a code, 2 when not.</returns>
    private static int Explain(string code, InvocationConfiguration console)
    {
        if (ProblemPages.Find(code) is { } page)
        {
            console.Output.Write(page);
            return 0;
        }

        var near = ProblemPages.Near(code);
        console.Error.WriteLine(near.IsEmpty
            ? $"psoasbot: there is no code {code}. Codes run from {ProblemPages.Codes[0]} to {ProblemPages.Codes[^1]}, as in PB003."
            : $"psoasbot: there is no code {code}. Did you mean {string.Join(" or ", near)}?");
        return 2;
    }
}
