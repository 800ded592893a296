using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PsoasBot.Commands;

/// <summary>What <c>ask --json</c> writes.</summary>
[JsonSerializable(typeof(AskJson.Row))]
internal sealed partial class AskedJson : JsonSerializerContext
{
    /// <summary>Letters of any alphabet as they are: it goes to a terminal or a pipe, never into a page.</summary>
    public static readonly AskedJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
