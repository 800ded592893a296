using System.CommandLine;
using PsoasBot.Checking;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Reloading;

namespace PsoasBot.Commands;

/// <summary><c>check</c>: says all that is wrong with a knowledge folder, and whether it may go live.</summary>
internal static class CheckCommand
{
    /// <param name="settings">The folder of <c>appsettings.json</c>; the program's own when left out.</param>
    internal static Command Create(string? settings = null)
    {
        var knowledge = KnowledgeOption.Create();
        var format = Format();
        var explain = new Option<string?>("--explain") { Description = "Explain a problem code, such as PB003, instead of checking.", HelpName = "CODE" };
        var against = new Option<string?>("--against") { Description = "Also show what would change compared with another folder, or with what was live last.", HelpName = "DIR|last-good" };
        var questions = new Option<string[]>("--questions") { Description = "With --against: a table of questions to ask both; can be repeated.", HelpName = "FILE.tsv" };
        var data = new Option<string?>("--data") { Description = "With --against: where the service keeps its own files. [default: data, beside the knowledge folder]", HelpName = "DIR" };
        var command = new Command("check", "Find every problem in the knowledge folder.") { knowledge, format, explain, against, questions, data };
        command.Validators.Add(result =>
        {
            if (result.GetValue(against) is not null && result.GetValue(format) == "sarif")
                result.AddError("--against and --format sarif cannot be combined.");
            if (result.GetValue(against) is null && (result.GetResult(questions) ?? result.GetResult(data)) is { } alone)
                result.AddError($"{alone.Option.Name} works only together with --against.");
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(explain) is { } code)
                return Explain(code, parsed.InvocationConfiguration);

            var folder = KnowledgeOption.Folder(parsed, knowledge);
            return AnsweringSettings.Read(parsed.InvocationConfiguration.Error, settings) is { } set
                ? Check(
                    folder,
                    parsed.GetRequiredValue(format),
                    parsed.GetValue(against) is { } named ? new Against(named, ServeOptions.DataFor(parsed.GetValue(data), folder), parsed.GetValue(questions) ?? [], set) : null,
                    set,
                    parsed.InvocationConfiguration)
                : 1;
        });
        return command;
    }

    private static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "The output format.",
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
    private static int Check(string directory, string format, Against? against, AnsweringSettings settings, InvocationConfiguration console)
    {
        var reading = Read(directory, console);
        if (reading is null)
            return 1;

        try
        {
            var served = reading.Content is { } content ? settings.Served(content, console.Error) : null;
            var change = served is null ? null : against?.Compare(served, directory);
            var recalls = served is null || format == "sarif" ? [] : WordingRecall.In(served, settings.Answering);
            console.Output.Write(format switch
            {
                "json" => JsonReport.Of(reading, directory, recalls, change is null ? null : ChangeJson.Of(change, against!.Named)), // not null: it was compared
                "sarif" => SarifReport.Of(reading, directory),
                _ => reading.Show(directory) + WordingRecallText.Of(recalls) + (change is null ? "" : ChangeText.Of(change, against!.Named, directory)), // likewise
            });
            return served is null ? 1 : 0;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or FormatException)
        {
            console.Output.Write(format == "json" ? JsonReport.Of(reading, directory, [], null) : reading.Show(directory));
            console.Error.WriteLine($"psoasbot: {missing.Message}");
            return 1;
        }
    }

    private static KnowledgeReading? Read(string directory, InvocationConfiguration console)
    {
        try
        {
            return KnowledgeFolder.Read(directory);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"psoasbot: cannot read {directory}: {unreadable.Message}");
            return null;
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
