using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>The column <c>Prompts</c>: <c>[{"DisplayOrder":0,"QnaId":5,"DisplayText":"More"}]</c>, the names in capitals or not.</summary>
internal static class SheetPrompts
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>In the order shown; null for what is not such a list.</returns>
    public static ImmutableArray<SheetPrompt>? Read(string text)
    {
        if (text.Length == 0)
            return [];

        try
        {
            using var json = JsonDocument.Parse(text);
            return
            [
                .. json.RootElement.EnumerateArray()
                    .OrderBy(prompt => Find(prompt, "DisplayOrder") is { ValueKind: JsonValueKind.Number } order ? order.GetDouble() : 0)
                    .Select(prompt => new SheetPrompt(Find(prompt, "QnaId").ToString(), Find(prompt, "DisplayText").ToString()))
                    .Where(prompt => prompt.Id.Length > 0),
            ];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string Write(ImmutableArray<SheetPrompt> prompts) => JsonSerializer.Serialize(
        prompts.Select((prompt, order) => new { DisplayOrder = order, QnaId = Id(prompt.Id), DisplayText = prompt.Text }), Options);

    /// <summary>QnA Maker's ids are numbers, and it expects them as such.</summary>
    private static object Id(string id) => int.TryParse(id, out var number) && number.ToString(System.Globalization.CultureInfo.InvariantCulture) == id ? number : id;

    private static JsonElement Find(JsonElement prompt, string name) => prompt.EnumerateObject()
        .FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
