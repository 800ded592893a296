using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PsoasBot.Evaluation;

/// <summary>Reads and writes reports as JSON.</summary>
[JsonSerializable(typeof(EvalReport))]
[JsonSerializable(typeof(EvalComparison))]
internal sealed partial class EvalJson : JsonSerializerContext
{
    /// <summary>Does not escape letters: the output goes to a terminal or a pipe, never into a page.</summary>
    public static readonly EvalJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
