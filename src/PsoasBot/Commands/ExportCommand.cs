using System.CommandLine;
using System.Text;
using PsoasBot.Knowledge.Editing;
using PsoasBot.Knowledge.Exchange;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Commands;

/// <summary><c>export</c>: writes the passages as a table in the layout of QnA Maker, or as Markdown files.</summary>
internal static class ExportCommand
{
    internal static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var to = new Option<string?>("--to")
        {
            Description = "The file to write: .tsv, .csv or .xlsx, or a folder for Markdown. [default: .tsv, to standard output]",
            HelpName = "FILE",
        };
        var command = new Command("export", "Write the passages as a table or as Markdown files.") { to, knowledge };
        command.SetAction(parsed => Run(KnowledgeOption.Folder(parsed, knowledge), parsed.GetValue(to), parsed.InvocationConfiguration));
        return command;
    }

    /// <returns>0 when all was written; 1 when the knowledge is in the way; 2 for a kind of file that is not written.</returns>
    private static int Run(string folder, string? to, InvocationConfiguration console)
    {
        try
        {
            return Path.GetExtension(to)?.ToLowerInvariant() switch
            {
                null or ".tsv" => Table(folder, to, ExportForm.Tsv, console),
                ".csv" => Table(folder, to, ExportForm.Csv, console),
                ".xlsx" => Table(folder, to, ExportForm.Xlsx, console),
                "" => Markdown(folder, to!, console), // null is the first case
                var other => Refused(console, $"psoasbot: cannot write {other} files; end the name in .tsv, .csv or .xlsx, or name a folder for Markdown"),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"psoasbot: cannot export {folder}: {exception.Message}");
            return 1;
        }
    }

    private static int Table(string folder, string? to, ExportForm form, InvocationConfiguration console)
    {
        var (bytes, passages, problems) = Exporting.Table(folder, form);
        if (Told(problems, folder, console))
            return 1;

        if (to is null)
        {
            console.Output.Write(Encoding.UTF8.GetString(bytes));
            return 0;
        }

        File.WriteAllBytes(to, bytes);
        console.Output.WriteLine($"{to}: {passages} passages from {folder}");
        return 0;
    }

    private static int Markdown(string folder, string to, InvocationConfiguration console)
    {
        var (files, problems) = Exporting.AsMarkdown(folder);
        if (Told(problems, folder, console))
            return 1;

        FolderEdit.Write(to, files);
        console.Output.WriteLine($"{to}: {files.Count} passages from {folder}");
        return 0;
    }

    /// <returns>Whether there is an error among them.</returns>
    private static bool Told(IReadOnlyCollection<Problem> problems, string folder, InvocationConfiguration console)
    {
        var lines = new SourceLines(folder);
        console.Error.Write(string.Concat(problems.Select(problem => $"{problem.Show(lines.Find(problem.Span), folder)}\n\n")));
        return problems.Any(problem => problem.Severity == Severity.Error);
    }

    private static int Refused(InvocationConfiguration console, string message)
    {
        console.Error.WriteLine(message);
        return 2;
    }
}
