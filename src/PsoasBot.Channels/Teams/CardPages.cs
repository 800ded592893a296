using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Teams;

/// <summary>Splits what does not fit on one card into several, without losing anything.</summary>
internal static class CardPages
{
    /// <summary>Characters of JSON that the pieces of one page may have.</summary>
    /// <value>
    /// 6,000, or 12 KB as Teams counts (UTF-16); title, sources, offers, disclaimer, buttons and envelope have the rest of 28 KB. Source: the least limit
    /// that Microsoft's documents give for a message; newer ones say 40 and 100 KB.
    /// </value>
    public const int Budget = 6_000;

    /// <summary>Characters of JSON around an element's text, with some to spare.</summary>
    private const int Frame = 200;

    private static readonly JsonSerializerOptions AsCounted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Characters of JSON of an element or a whole card.</summary>
    public static int Size(JsonNode piece) => piece.ToJsonString(AsCounted).Length;

    /// <summary>As much as fits, and a mark if that is not everything.</summary>
    /// <param name="budget">Characters of JSON.</param>
    public static IEnumerable<JsonObject> Beginning(IEnumerable<JsonObject> elements, int budget)
    {
        var pages = Of(elements, budget);
        return pages.Length == 1 ? pages[0] : [.. pages[0], CardElement.Text("…")];
    }

    /// <param name="budget">Characters of JSON of a page, 500 or more.</param>
    /// <returns>1 or more pages, each within the budget; the pieces in their order.</returns>
    public static ImmutableArray<ImmutableArray<JsonObject>> Of(IEnumerable<JsonObject> elements, int budget = Budget)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<JsonObject>>();
        var page = ImmutableArray.CreateBuilder<JsonObject>();
        var left = budget;
        foreach (var element in elements.SelectMany(element => Pieces(element, budget)))
        {
            var size = Size(element);
            if (size > left && page.Count > 0)
            {
                pages.Add(page.DrainToImmutable());
                left = budget;
            }

            page.Add(element);
            left -= size;
        }

        pages.Add(page.DrainToImmutable());
        return pages.DrainToImmutable();
    }

    private static IEnumerable<JsonObject> Pieces(JsonObject element, int budget)
    {
        if (Size(element) <= budget)
            return [element];
        if ((string?)element["text"] is { } text)
            return Texts(text, budget - Frame).Select(part => CardElement.With((JsonObject)element.DeepClone(), ("text", part)));

        var items = Items(element);
        return items.Count == 0 ? [] : [.. items.SelectMany(item => Pieces(item, budget))];
    }

    /// <summary>The contents of a group or an indented list. Drops a picture whose address alone would fill a card.</summary>
    private static List<JsonObject> Items(JsonObject element)
    {
        var items = element["items"]?.AsArray() ?? element["columns"]?[1]?["items"]?.AsArray() ?? [];
        List<JsonObject> taken = [.. items.OfType<JsonObject>()];
        items.Clear();
        return taken;
    }

    private static IEnumerable<string> Texts(string text, int most)
    {
        while (text.Length > 0 && End(text, most) is var end && end < text.Length)
        {
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }

        if (text.Length > 0)
            yield return text;
    }

    /// <summary>As far as fits: after a line, else a sentence, else a word, else between two characters.</summary>
    private static int End(string text, int most)
    {
        var end = Whole(text, Math.Min(text.Length, most));
        while (Escaped(text[..end]) > most)
            end = Whole(text, end * 9 / 10);
        if (end == text.Length)
            return end;

        foreach (var mark in (string[])["\n", ". ", " "])
        {
            if (text.LastIndexOf(mark, end - 1, end, StringComparison.Ordinal) is var at and > 0)
                return at + mark.Length;
        }

        return end;
    }

    private static int Whole(string text, int end) => char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;

    /// <summary>Characters of JSON that a text takes between its quotes.</summary>
    public static int Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value.Length;
}
