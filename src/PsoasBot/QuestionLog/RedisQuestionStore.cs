using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Storage;
using StackExchange.Redis;
using static PsoasBot.QuestionLog.RedisQuestions;

namespace PsoasBot.QuestionLog;

/// <summary>The question log in the Redis that replicas share. A batch of entries is one transaction.</summary>
internal sealed class RedisQuestionStore(RedisState redis, IOptions<QuestionLogOptions> options) : IQuestionStore
{
    private const string Forget =
        """
        for _, list in ipairs(redis.call('SMEMBERS', KEYS[1])) do
          for _, entry in ipairs(redis.call('LRANGE', list, 0, -1)) do
            if cjson.decode(entry).conversation == ARGV[1] then redis.call('LREM', list, 0, entry) end
          end
        end
        redis.call('DEL', KEYS[1])
        """;

    private const string ForgetDays =
        """
        for _, day in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[1])) do
          for i = 2, #ARGV do redis.call('DEL', 'psoasbot:asked:' .. ARGV[i] .. ':' .. day) end
        end
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[1])
        """;

    /// <summary>Once: a client that was not told so sends it again, and what timed out may have come all the same.</summary>
    private const string GiveThumb =
        """
        local given = cjson.decode(ARGV[1])
        for _, entry in ipairs(given.conversation and redis.call('LRANGE', KEYS[1], 0, -1) or {}) do
          local kept = cjson.decode(entry)
          if kept.conversation == given.conversation and kept.passage == given.passage and kept.isHelpful == given.isHelpful and kept.comment == given.comment then return end
        end
        redis.call('RPUSH', KEYS[1], ARGV[1])
        """;

    public string Place => "the Redis of State:Redis";

    public bool IsThere => true;

    /// <summary>Longer than anything is kept: should nobody be left to delete it.</summary>
    private TimeSpan Longest => TimeSpan.FromDays(options.Value.KeepDays + 2);

    public ConversationKey Key() => new(redis.Key("questions", RandomNumberGenerator.GetBytes(ConversationKey.Length)));

    public async Task WriteAsync(IReadOnlyList<LogEntry> entries)
    {
        var writing = redis.Database.CreateTransaction();
        foreach (var entry in entries)
            Write(writing, entry);
        await writing.ExecuteAsync();
    }

    public void Dispose()
    {
        // Redis is not the log's own.
    }

    private void Write(ITransaction writing, LogEntry entry)
    {
        var day = DateOnly.FromDateTime(entry.At.DateTime);
        switch (entry)
        {
            case CountedTurn turn:
                Count(writing, "outcomes", day, $"{turn.Outcome} {turn.Channel}");
                foreach (var passage in turn.Passages)
                    Count(writing, "answers", day, passage);
                break;
            case RaisedSign raised:
                Count(writing, "flags", day, raised.SignId);
                break;
            case AskedQuestion asked:
                _ = writing.ListRightPushAsync(KeyOf("questions", day), JsonSerializer.SerializeToUtf8Bytes(asked, RedisQuestionsJson.Default.AskedQuestion));
                NoteList(writing, "questions", day, asked.Conversation);
                break;
            case GivenThumb thumb:
                Run(writing, GiveThumb, KeyOf("thumbs", day), [JsonSerializer.SerializeToUtf8Bytes(thumb, RedisQuestionsJson.Default.GivenThumb)]);
                NoteList(writing, "thumbs", day, thumb.Conversation);
                break;
            case ForgottenConversation { Conversation: { } conversation }:
                Run(writing, Forget, ListsOf(conversation), [Convert.ToBase64String(conversation)]);
                break;
            case DaysPast past:
                Run(writing, ForgetDays, Days, [past.Before.DayNumber, .. Kinds.Select(kind => (RedisValue)kind)]);
                break;
        }
    }

    private void Count(ITransaction writing, string kind, DateOnly day, string what)
    {
        var key = KeyOf(kind, day);
        _ = writing.HashIncrementAsync(key, what);
        Note(writing, key, day);
    }

    private void NoteList(ITransaction writing, string kind, DateOnly day, byte[]? conversation)
    {
        var key = KeyOf(kind, day);
        Note(writing, key, day);
        if (conversation is not null)
        {
            _ = writing.SetAddAsync(ListsOf(conversation), key);
            _ = writing.KeyExpireAsync(ListsOf(conversation), Longest);
        }
    }

    private void Note(ITransaction writing, string key, DateOnly day)
    {
        _ = writing.SortedSetAddAsync(Days, Text(day), day.DayNumber);
        _ = writing.KeyExpireAsync(key, Longest);
    }

    private static void Run(ITransaction writing, string script, RedisKey key, RedisValue[] arguments) =>
        _ = writing.ScriptEvaluateAsync(script, [key], arguments, CommandFlags.NoScriptCache);
}
