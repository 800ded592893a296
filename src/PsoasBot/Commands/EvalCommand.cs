using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using PsoasBot.Answering;
using PsoasBot.Evaluation;

namespace PsoasBot.Commands;

/// <summary><c>eval</c>: asks a table of questions and says how many were answered as they should be.</summary>
internal static class EvalCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("file") { HelpName = "FILE.tsv", Description = "question<TAB>expected id, or a table with the columns question, expected and, if there, context and kind." };
        MistypedOption.RefuseIn(file);
        var json = new Option<bool>("--json") { Description = "The figures as one JSON object." };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("eval", "Measure the answers to a table of questions.") { file, json, knowledge };
        command.SetAction(parsed =>
        {
            var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (KnowledgeOption.Read(KnowledgeOption.Folder(parsed, knowledge), errors) is not { } content)
                return 1;

            try
            {
                using var answerer = new Answerer(content, new AnsweringOptions());
                var report = EvalReport.Of([.. EvalTable.Read(parsed.GetRequiredValue(file)).Select(row => Ask(answerer, row))]);
                output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report, CommandJson.Readable.EvalReport) : EvalText.Of(report));
                return 0;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
            {
                errors.WriteLine($"psoasbot: {exception.Message}");
                return 1;
            }
        });
        return command;
    }

    /// <summary>Asks one row, after what the person said before it.</summary>
    internal static EvalResult Ask(Answerer answerer, EvalRow row)
    {
        var conversation = row.Context.Length == 0 ? Conversation.Start : Conversation.Start.After(row.Context, answerer.Reply(row.Context, Conversation.Start));
        var started = Stopwatch.GetTimestamp();
        return new EvalResult(row, answerer.Reply(row.Question, conversation), Stopwatch.GetElapsedTime(started));
    }
}
