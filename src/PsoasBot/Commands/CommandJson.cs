using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PsoasBot.Evaluation;

namespace PsoasBot.Commands;

/// <summary>How the commands write JSON.</summary>
[JsonSerializable(typeof(AskJson.Row))]
[JsonSerializable(typeof(EvalReport))]
[JsonSerializable(typeof(EvalComparison))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>Letters of any alphabet as they are: it goes to a terminal or a pipe, never into a page.</summary>
    public static readonly CommandJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
