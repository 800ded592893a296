using System.CommandLine;
using System.Diagnostics;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Explaining;
using PsoasBot.Reloading;

namespace PsoasBot.Commands;

/// <summary><c>ask</c>: the answer that a visitor would get, at the terminal: once, at a prompt, or a line at a time from a pipe.</summary>
internal static class AskCommand
{
    /// <param name="pipe">What to read questions from, a line at a time; the terminal's standard input when left out.</param>
    /// <param name="settings">The folder of <c>appsettings.json</c>; the program's own when left out.</param>
    internal static Command Create(TextReader? pipe = null, string? settings = null)
    {
        var question = new Argument<string?>("question") { Arity = ArgumentArity.ZeroOrOne, Description = "The question; without it, a prompt, or one question per line from standard input." };
        MistypedOption.RefuseIn(question);
        var json = new Option<bool>("--json") { Description = "Print one JSON object per line." };
        var knowledge = KnowledgeOption.Create();
        var explain = new Option<bool>("--explain") { Description = "Explain why this passage and not the next." };
        var command = new Command("ask", "Ask at the terminal.") { question, json, explain, knowledge };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(explain))
                result.AddError("--explain and --json cannot be combined.");
        });
        command.SetAction(parsed =>
        {
            var (input, output, errors) = (pipe ?? Console.In, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (AnsweringSettings.Read(errors, settings) is not { } set
                || KnowledgeOption.Read(KnowledgeOption.Folder(parsed, knowledge), errors) is not { } read
                || set.Served(read, errors) is not { } content)
            {
                return 1;
            }

            using var answerer = new Answerer(content, set.Answering);
            Func<Turn, string> show = parsed.GetValue(json) ? AskJson.Line
                : parsed.GetValue(explain) ? turn => $"{Text(turn)}\n\n{WhyText.Of(answerer.Explain(turn.Question, turn.Before), content, set.Answering)}"
                : Text;
            if (parsed.GetValue(question) is { } once)
                output.WriteLine(show(Last(answerer, once)));
            else if (pipe is not null || Console.IsInputRedirected)
                Pipe(answerer, input, output, turn => show(turn).ReplaceLineEndings(" "));
            else
                Prompt(answerer, input, output, show);
            return 0;
        });
        return command;
    }

    /// <summary>One line in, one line out, an empty one too; each line is a conversation of its own, its turns separated by tabs.</summary>
    private static void Pipe(Answerer answerer, TextReader input, TextWriter output, Func<Turn, string> show)
    {
        while (input.ReadLine() is { } line)
            output.WriteLine(show(Last(answerer, line)));
    }

    private static void Prompt(Answerer answerer, TextReader input, TextWriter output, Func<Turn, string> show)
    {
        var conversation = Conversation.Start;
        output.WriteLine("Ask a question; an empty line quits.");
        while (Asked(input, output) is { Length: > 0 } utterance)
        {
            var turn = Take(answerer, utterance, conversation);
            output.WriteLine($"\n{show(turn)}\n");
            conversation = conversation.After(utterance, turn.Reply);
        }
    }

    private static string? Asked(TextReader input, TextWriter output)
    {
        output.Write("> ");
        return input.ReadLine()?.Trim();
    }

    private static Turn Last(Answerer answerer, string line)
    {
        var utterances = line.Split('\t');
        var conversation = Conversation.Start;
        foreach (var earlier in utterances[..^1])
            conversation = conversation.After(earlier, answerer.Reply(earlier, conversation));
        return Take(answerer, utterances[^1], conversation);
    }

    private static Turn Take(Answerer answerer, string utterance, Conversation conversation)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = answerer.Reply(utterance, conversation);
        return new Turn(utterance, conversation, reply, Stopwatch.GetElapsedTime(started), answerer.Knowledge);
    }

    private static string Text(Turn turn) => ReplyMarkdown.Of(turn.Reply, turn.Knowledge);
}
