using System.Net;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PsoasBot.Channels.Rendering;

/// <summary>Staff's Markdown as safe HTML: tags become text, and only web, mail and telephone links remain.</summary>
public static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="markdown">May be empty.</param>
    /// <param name="highest">2–6: what a heading <c>##</c> becomes; those below it follow.</param>
    /// <returns>Complete elements; null if blank. Images become links, so none is ever loaded.</returns>
    public static string? Of(string? markdown, int highest) => Write(markdown, highest, []);

    /// <summary>The same, with each of these phone numbers as a link that calls it.</summary>
    internal static string? Of(string? markdown, int highest, IReadOnlyCollection<string> numbers) => Write(markdown, highest, numbers);

    /// <returns>The plain text on one line; may be empty.</returns>
    public static string PlainText(string markdown) =>
        string.Join(' ', Words(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(string markdown)
    {
        try
        {
            return Markdown.ToPlainText(markdown, Pipeline);
        }
        catch (ArgumentException) // as below
        {
            return markdown;
        }
    }

    private static string? Write(string? markdown, int highest, IReadOnlyCollection<string> numbers)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return null;

        try
        {
            return Html(markdown, highest, numbers);
        }
        catch (ArgumentException) // Markdig's word for what stands within itself too deep
        {
            return $"<p>{WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    private static string Html(string markdown, int highest, IReadOnlyCollection<string> numbers)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>().ToList())
            heading.Level = Math.Clamp(heading.Level - 2 + highest, highest, 6);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Keep(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !Opens(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        PhoneLinks.AddTo(document, numbers);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString().TrimEnd();
    }

    private static void Keep(LinkInline link)
    {
        link.IsImage = false;
        if (!Opens(link.Url))
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private static bool Opens(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel";
}
