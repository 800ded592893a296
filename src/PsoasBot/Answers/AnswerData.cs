using System.Text.Json;
using PsoasBot.Channels.Rendering;

namespace PsoasBot.Answers;

/// <summary>A passage as search engines read it: <c>FAQPage</c> of schema.org, in a data block.</summary>
/// <remarks>A data block is not a script, so the page's content policy does not apply to it.</remarks>
internal static class AnswerData
{
    public static Html Of(PassageHtml parts) => new($"""<script type="application/ld+json">{Json(parts)}</script>""");

    /// <summary>The writer escapes <c>&lt;</c>, so nothing in it ends the block.</summary>
    private static string Json(PassageHtml parts)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteString("@type", "FAQPage");
            writer.WriteStartArray("mainEntity");
            writer.WriteStartObject();
            writer.WriteString("@type", "Question");
            writer.WriteString("name", parts.Title);
            writer.WriteStartObject("acceptedAnswer");
            writer.WriteString("@type", "Answer");
            writer.WriteString("text", Text(parts));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private static string Text(PassageHtml parts) => string.Concat(
        parts.ShortAnswer,
        parts.Rest,
        parts.BeforeSteps,
        parts.Steps is { } steps ? $"<ol>{string.Concat(steps.Select(step => $"<li>{step}</li>"))}</ol>" : "",
        parts.AfterSteps);
}
