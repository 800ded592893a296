using System.Text.Json.Serialization;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels;

/// <summary>Everything but activities that goes over the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(SavedMemory))]
internal sealed partial class ChannelsJson : JsonSerializerContext;
