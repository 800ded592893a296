using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PsoasBot.Channels.Protocol;

/// <summary>One protocol message, in or out. Ids are opaque text; what is empty is left out when written.</summary>
/// <remarks>Source: the Bot Framework activity specification, 3.1.</remarks>
public sealed record Activity
{
    /// <summary><c>message</c>, <c>conversationUpdate</c>, …; compared ordinally. Never null in an activity of ours.</summary>
    public string? Type { get; init; }

    /// <summary>Set by the channel only.</summary>
    public string? Id { get; init; }

    /// <summary>UTC; set by the channel only.</summary>
    public string? Timestamp { get; init; }

    /// <summary><c>msteams</c>, <c>directline</c>, …; compared ordinally.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where the channel wants its replies; as trustworthy as who sent it.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>What was typed, or what is said. Missing when a button was pressed that carries a <see cref="Value"/>.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>BCP-47.</summary>
    public string? Locale { get; init; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>What a notification shows of a message without text.</summary>
    public string? Summary { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Cards and files, each <c>{contentType, content | contentUrl, …}</c>.</summary>
    public ImmutableArray<JsonElement>? Attachments { get; init; }

    /// <summary>Each <c>{type,…}</c>; shapes differ, so they are read where they are needed.</summary>
    public ImmutableArray<JsonElement>? Entities { get; init; }

    /// <summary>The name of an <c>event</c> or an <c>invoke</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What a button or an <c>invoke</c> carries, of any shape.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The channel's own, of any shape.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Of a <c>conversationUpdate</c>.</summary>
    public ImmutableArray<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>.</summary>
    public string? Action { get; init; }

    /// <summary><c>expectReplies</c> wants them in the HTTP response; anything else is normal.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Fields that we have no use for, kept so that an echo is whole.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
