using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What was said in one conversation, as the client will fetch it. Any number of threads may add and read.</summary>
internal sealed class DirectLineConversation(string id, string userId, TimeProvider time)
{
    private const int MostActivities = 500;

    /// <summary>Room for two of the largest activities.</summary>
    private const int MostBytes = 2 * RequestBody.Limit;

    private readonly Lock _lock = new();
    private readonly Queue<byte[]> _activities = new();
    private int _bytes;
    private int _dropped;
    private int _numbered;

    public static ChannelAccount Bot { get; } = new() { Id = "psoas-bot", Name = "PsoasBot", Role = "bot" };

    public string Id => id;

    public ConversationAccount Account { get; } = new() { Id = id };

    public ChannelAccount User { get; } = new() { Id = userId, Role = "user" };

    /// <summary>An activity of the user's, as ours: who, where and when are what we know, whatever it says itself.</summary>
    public Activity Accept(Activity activity)
    {
        var accepted = Numbered(activity) with
        {
            From = User with { Name = activity.From?.Name },
            Recipient = Bot,
            ServiceUrl = null,
            DeliveryMode = null,
        };
        if (accepted.Type is not ("typing" or "conversationUpdate"))
        {
            Add(accepted);
        }

        return accepted;
    }

    /// <summary>Adds what the bot says.</summary>
    public Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var numbered = Numbered(activity);
        Add(numbered);
        return Task.FromResult(numbered.Id);
    }

    /// <summary>That the user has come: the first activity of every conversation, seen by the bot alone.</summary>
    public Activity Joined() => Numbered(new Activity { Type = "conversationUpdate", MembersAdded = [Bot, User] }) with
    {
        From = User,
        Recipient = Bot,
    };

    /// <summary>Writes <c>{activities, watermark}</c>: what came after a watermark, in order.</summary>
    /// <param name="watermark">0 for all; as many of the oldest are missing as there was no room for.</param>
    public ReadOnlyMemory<byte> Since(int watermark)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        lock (_lock)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (var activity in _activities.Skip(Math.Max(0, watermark - _dropped)))
            {
                writer.WriteRawValue(activity, skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteString("watermark", (_dropped + _activities.Count).ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.Flush();
        return json.WrittenMemory;
    }

    private Activity Numbered(Activity activity) => activity with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{id}|{Interlocked.Increment(ref _numbered):D7}"),
        Timestamp = time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ChannelId = ChannelIds.DirectLine,
        Conversation = Account,
    };

    private void Add(Activity activity)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
        lock (_lock)
        {
            _activities.Enqueue(json);
            _bytes += json.Length;
            while (_activities.Count > MostActivities || (_bytes > MostBytes && _activities.Count > 1))
            {
                _bytes -= _activities.Dequeue().Length;
                _dropped++;
            }
        }
    }
}
