using System.CommandLine;
using PsoasBot.Knowledge.Editing;
using PsoasBot.Knowledge.Exchange;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Commands;

/// <summary><c>import</c>: brings a table, a workbook or Markdown into a knowledge folder, whole or not at all.</summary>
internal static class ImportCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "A .tsv, .csv, .xlsx or .md file, or a folder of Markdown files." };
        MistypedOption.RefuseIn(file);
        var to = new Option<string?>("--to") { Description = "The knowledge folder. [default: knowledge, here or in a parent folder]", HelpName = "DIR" };
        var form = new Option<ImportForm?>("--as") { Description = "Write one Markdown file per passage, or one table. [default: Markdown up to 300 passages]", HelpName = "markdown|table" };
        var encoding = new Option<string?>("--encoding") { Description = "The encoding of a .tsv or .csv file, such as windows-1252. [default: detected]", HelpName = "NAME" };
        var dry = new Option<bool>("--dry-run") { Description = "Show what would be written, and write nothing." };
        var command = new Command("import", "Import a table, a workbook or Markdown files into the knowledge folder.") { file, to, form, encoding, dry };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(file), KnowledgeOption.Folder(parsed, to),
            (path, folder) => Importing.Plan(path, folder, parsed.GetValue(form), parsed.GetValue(encoding)),
            parsed.GetValue(dry), parsed.InvocationConfiguration));
        return command;
    }

    /// <returns>0 when it was brought in, 1 when something is in the way.</returns>
    private static int Run(string file, string folder, Func<string, string, ImportPlan> planned, bool isDry, InvocationConfiguration console)
    {
        try
        {
            var plan = planned(file, folder);
            console.Output.Write(plan.Show(Path.GetDirectoryName(file) is { Length: > 0 } directory ? directory : "."));
            if (plan.HasErrors)
                return Refused(console, file);

            var reading = FolderEdit.Try(folder, plan.Files);
            if (reading.Problems.Where(problem => problem.Severity == Severity.Error).ToList() is { Count: > 0 } errors)
            {
                console.Output.Write(string.Concat(errors.Select(error => $"{error.Show(LineOf(error, folder, plan), folder)}\n\n")));
                return Refused(console, file);
            }

            if (!isDry)
                FolderEdit.Write(folder, plan.Files);
            console.Output.WriteLine(
                $"{file}: {Many(plan.Passages, "passage")}, {plan.Unchanged} of them already in {folder} word for word; {Many(plan.Files.Count, "file")} {(isDry ? "would be written" : "written")}");
            foreach (var path in plan.Files.Keys.Order(StringComparer.Ordinal))
                console.Output.WriteLine($"  {path}");
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            console.Error.WriteLine($"psoasbot: cannot import {file}: {exception.Message}");
            return 1;
        }
    }

    private static int Refused(InvocationConfiguration console, string file)
    {
        console.Output.WriteLine($"{file}: nothing was written");
        return 1;
    }

    /// <summary>The line as it would be, since the file may not be there yet.</summary>
    private static string? LineOf(Problem problem, string folder, ImportPlan plan) =>
        plan.Files.TryGetValue(problem.Span.File, out var bytes) && problem.Span.Line > 0
            ? System.Text.Encoding.UTF8.GetString(bytes).Split('\n').ElementAtOrDefault(problem.Span.Line - 1)
            : new SourceLines(folder).Find(problem.Span);

    private static string Many(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
