using System.Text.Json.Serialization;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Http;

/// <summary>What both protocols answer with, to JSON and back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class ResponseJson : JsonSerializerContext;
