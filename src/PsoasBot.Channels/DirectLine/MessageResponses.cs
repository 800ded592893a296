using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a page shows before somebody writes.</summary>
/// <param name="Open">Whether messages are taken.</param>
/// <param name="Heard">Whether somebody at the clinic learns of one.</param>
/// <param name="Text">What may be promised, in words.</param>
/// <param name="Consent">The words beside the box to tick.</param>
/// <param name="KeepDays">After how many days a message is deleted at the latest.</param>
internal sealed record MessageTerms(bool Open, bool Heard, string Text, string Consent, int KeepDays);

/// <summary>That a message is kept.</summary>
/// <param name="Heard">Whether somebody at the clinic learns of it.</param>
/// <param name="Text">What the visitor is told.</param>
internal sealed record MessageTaken(bool Heard, string Text)
{
    /// <summary>The urgent card, where the message describes an emergency; null for any other.</summary>
    public ImmutableArray<Activity>? Activities { get; init; }
}

/// <summary>How a message for the clinic is sent and answered.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(MessageTerms))]
[JsonSerializable(typeof(MessageTaken))]
internal sealed partial class MessageJson : JsonSerializerContext;
