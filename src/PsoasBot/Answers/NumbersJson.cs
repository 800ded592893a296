using System.Text.Json.Serialization;

namespace PsoasBot.Answers;

/// <summary>The clinic's numbers to JSON.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class NumbersJson : JsonSerializerContext;
