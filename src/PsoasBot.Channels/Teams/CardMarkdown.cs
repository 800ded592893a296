using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PsoasBot.Channels.Teams;

/// <summary>Staff's Markdown as card elements, word for word. What Teams cannot show in a text (headings, pictures, nested lists) becomes an element of its own.</summary>
internal static class CardMarkdown
{
    /// <returns>In the order read; empty for an empty text.</returns>
    public static IReadOnlyList<JsonObject> Elements(string markdown)
    {
        try
        {
            return [.. Blocks(Markdown.Parse(markdown))];
        }
        catch (ArgumentException) // Markdig's word for lists or quotes within one another too deep
        {
            return [CardElement.Text(CardInlines.Escaped(markdown))];
        }
    }

    private static IEnumerable<JsonObject> Blocks(IEnumerable<Block> blocks)
    {
        var isBelowLine = false;
        foreach (var block in blocks)
        {
            foreach (var element in Of(block))
            {
                yield return isBelowLine ? CardElement.With(element, ("separator", true)) : element;
                isBelowLine = false;
            }

            isBelowLine |= block is ThematicBreakBlock;
        }
    }

    private static IEnumerable<JsonObject> Of(Block block) => block switch
    {
        HeadingBlock heading => Paragraph(heading, CardElement.Heading),
        ParagraphBlock paragraph => Paragraph(paragraph, CardElement.Text),
        ListBlock list => List(list),
        QuoteBlock quote => [CardElement.Group("emphasis", Blocks(quote))],
        CodeBlock code => [CardElement.Code(code.Lines.ToString())],
        HtmlBlock html => WithoutTags(html),
        _ => [],
    };

    private static IEnumerable<JsonObject> Paragraph(LeafBlock block, Func<string, JsonObject> make)
    {
        var inlines = CardInlines.Of(block);
        if (inlines.Text.Length > 0)
            yield return make(inlines.Text);

        foreach (var picture in inlines.Pictures)
            yield return Picture(picture);
    }

    /// <summary>Teams fetches pictures from the web only; of any other its description remains.</summary>
    private static JsonObject Picture(LinkInline picture)
    {
        var alt = string.Concat(picture.FindDescendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        return picture.Url is { } url && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? CardElement.Picture(url, alt)
            : CardElement.Text(CardInlines.Escaped(alt));
    }

    /// <summary>One-line items share one text; anything else in an item goes below it, indented.</summary>
    private static IEnumerable<JsonObject> List(ListBlock list)
    {
        List<string> lines = [];
        foreach (var (number, item) in list.OfType<ListItemBlock>().Index())
        {
            var inlines = item is [ParagraphBlock first, ..] ? CardInlines.Of(first) : null;
            lines.Add(Mark(list, number) + OneLine(inlines?.Text ?? ""));
            List<JsonObject> below = [.. (inlines?.Pictures ?? []).Select(Picture), .. Blocks(inlines is null ? item : item.Skip(1))];
            if (below.Count == 0)
                continue;

            yield return CardElement.Text(string.Join('\n', lines));
            yield return CardElement.Indented(below);
            lines.Clear();
        }

        if (lines.Count > 0)
            yield return CardElement.Text(string.Join('\n', lines));
    }

    private static string Mark(ListBlock list, int index) => list.IsOrdered
        ? string.Create(CultureInfo.InvariantCulture, $"{(int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1) + index}. ")
        : "- ";

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<JsonObject> WithoutTags(HtmlBlock html)
    {
        var text = WebUtility.HtmlDecode(MarkupTags.Without(html.Lines.ToString())).Trim();
        return text.Length > 0 ? [CardElement.Text(CardInlines.Escaped(text))] : [];
    }
}
