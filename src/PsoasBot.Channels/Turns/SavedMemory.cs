using System.Collections.Immutable;
using System.Text.Json;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Channels.Turns;

/// <summary>What of a conversation's memory outlives the process.</summary>
/// <param name="Answered">The replies that thumbs may still be for, oldest first.</param>
internal sealed record SavedMemory(Conversation Conversation, bool IsGreeted, ImmutableArray<SentReply> Answered)
{
    /// <summary>Of a conversation that has not begun.</summary>
    public static readonly SavedMemory None = new(Conversation.Start, false, []);

    /// <summary>The ids of the activities that were taken last, oldest first; null in what an earlier version wrote.</summary>
    public string[]? Taken { get; init; }

    /// <summary>What was asked last, when several passages were offered for it.</summary>
    public string? Unsure { get; init; }

    /// <summary>A memory that cannot be read any more is none: what was said stays, and the next follow-up leans on nothing.</summary>
    public static SavedMemory Of(byte[] json)
    {
        try
        {
            var saved = JsonSerializer.Deserialize(json, MemoryJson.Default.SavedMemory) ?? None;
            return saved.Conversation?.Remembered is null ? saved with { Conversation = (saved.Conversation ?? Conversation.Start) with { Remembered = Remembered.None } } : saved; // an earlier version wrote none
        }
        catch (JsonException)
        {
            return None;
        }
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MemoryJson.Default.SavedMemory);
}
