using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Evaluation;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Reloading;

namespace PsoasBot.Commands;

/// <summary><c>eval</c>: asks a table of questions and says how many were answered as they should be.</summary>
internal static class EvalCommand
{
    /// <param name="settings">The folder of <c>appsettings.json</c>; the program's own when left out.</param>
    internal static Command Create(string? settings = null)
    {
        var file = new Argument<string>("file") { HelpName = "FILE.tsv", Description = "Rows of question<TAB>expected id, or a table with the columns question, expected and, optionally, context and kind." };
        MistypedOption.RefuseIn(file);
        var json = new Option<bool>("--json") { Description = "Print the figures as one JSON object." };
        var compare = new Option<string?>("--compare") { HelpName = "OTHER.json", Description = "Compare with an earlier run that --json wrote." };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("eval", "Measure the answers to a table of questions.") { file, json, compare, knowledge };
        command.SetAction(parsed =>
        {
            var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var (rows, other) = (EvalTable.Read(parsed.GetRequiredValue(file)), parsed.GetValue(compare));
                var before = other is null ? null : EvalReportFile.Read(other); // before the knowledge, which takes longer
                if (AnsweringSettings.Read(errors, settings) is not { } set
                    || KnowledgeOption.Read(KnowledgeOption.Folder(parsed, knowledge), errors) is not { } read
                    || set.Served(read, errors) is not { } content)
                {
                    return 1;
                }

                foreach (var strange in Strange(rows, content))
                    errors.WriteLine($"psoasbot: {strange}");
                using var answerer = new Answerer(content, set.Answering);
                var report = EvalReport.Of([.. rows.Select(row => Ask(answerer, row))]);
                output.WriteLine(before is null ? Shown(report, parsed.GetValue(json)) : Shown(EvalComparison.Of(before, report), other!, parsed.GetValue(json))); // not null: it was read
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

    /// <summary>Ids that the table expects and no answer can have: each such row counts as wrong.</summary>
    private static IEnumerable<string> Strange(ImmutableArray<EvalRow> rows, KnowledgeContent content)
    {
        var known = content.Passages.Select(passage => passage.Id).Concat(["urgent", "small-talk", "not-covered"]).ToHashSet();
        return rows.Where(row => !row.Expected.Any(known.Contains))
            .GroupBy(row => string.Join('|', row.Expected))
            .Select(rows => string.Create(CultureInfo.InvariantCulture, $"warning: line {rows.First().Line} expects `{rows.Key}`, which is no passage here ({rows.Count()} rows)"));
    }

    private static string Shown(EvalReport report, bool json) =>
        json ? JsonSerializer.Serialize(report, EvalJson.Readable.EvalReport) : EvalText.Of(report);

    private static string Shown(EvalComparison comparison, string other, bool json) =>
        json ? JsonSerializer.Serialize(comparison, EvalJson.Readable.EvalComparison) : EvalComparisonText.Of(comparison, other);

    /// <summary>Asks one row, after what the person said before it.</summary>
    internal static EvalResult Ask(Answerer answerer, EvalRow row)
    {
        var conversation = row.Context.Length == 0 ? Conversation.Start : Conversation.Start.After(row.Context, answerer.Reply(row.Context, Conversation.Start));
        var started = Stopwatch.GetTimestamp();
        return new EvalResult(row, answerer.Reply(row.Question, conversation), Stopwatch.GetElapsedTime(started));
    }
}
