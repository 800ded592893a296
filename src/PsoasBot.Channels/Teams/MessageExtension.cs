using Microsoft.Extensions.Logging;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>The search in the compose box: anybody can look up a passage and share it. Nothing is remembered or logged.</summary>
internal sealed partial class MessageExtension(CurrentSnapshot current, TimeProvider time, ILogger<MessageExtension> logger) : IDisposable
{
    public const string InvokeName = "composeExtension/query";

    private readonly RecentlyUsed<(string Channel, string Person), Newest> _newest = new(capacity: 10_000, idle: TimeSpan.FromMinutes(5), time);

    /// <summary>One search at a time: a query comes with every keystroke, and those who wait for an answer go first.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Searches, unless the same person has typed on meanwhile. The safety screen comes first here too.</summary>
    public async Task<InvokeResponse> AnswerAsync(Activity invoke, CancellationToken cancellationToken)
    {
        var newest = _newest.GetOrAdd((invoke.ChannelId ?? "", invoke.From?.Id ?? ""), () => new Newest());
        var number = newest.Next();
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return newest.Is(number) ? Search(ExtensionQuery.Read(invoke), current()) : ExtensionResults.Nothing;
        }
        catch (Exception exception)
        {
            // Its message may quote what was typed; its type and place do not.
            LogFailed(exception.GetType().Name, exception.StackTrace);
            return ExtensionResults.Say("Something went wrong on our side, so I can't search right now.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static InvokeResponse Search(ExtensionQuery query, Snapshot snapshot)
    {
        var reply = snapshot.Reply(query.Text, Conversation.Start);
        if (reply is Urgent urgent)
            return ExtensionResults.Of(urgent, snapshot.Knowledge);
        if (reply is NotCovered { Language: { } language })
            return ExtensionResults.Say(language.Sentence);

        Passage[] page = [.. PassageSearch.Found(query.Text, reply, snapshot.Knowledge).Skip(query.Skip).Take(query.Count)];
        return page.Length == 0 && query.Skip == 0
            ? ExtensionResults.Say(ReplyMarkdown.NoAnswer)
            : ExtensionResults.Of(page, snapshot.Knowledge);
    }

    /// <summary>Which query of one person is the newest.</summary>
    private sealed class Newest
    {
        private long _number;

        public long Next() => Interlocked.Increment(ref _number);

        public bool Is(long number) => Interlocked.Read(ref _number) == number;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A search failed with {ExceptionType}\n{StackTrace}")]
    private partial void LogFailed(string exceptionType, string? stackTrace);
}
