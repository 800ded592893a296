using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PsoasBot.Channels.Turns;

/// <summary>Staff's Markdown as HTML that is safe to put into a page: their tags become text, and a link leads to the web, a mailbox or a telephone.</summary>
public static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="markdown">May be empty.</param>
    /// <param name="highest">2–6: what a heading <c>##</c> becomes; those below it follow.</param>
    /// <returns>Whole elements; null for nothing but blanks. No image is ever loaded: it becomes a link.</returns>
    public static string? Of(string? markdown, int highest) => Write(markdown, highest, []);

    /// <summary>The same, with each of these telephone numbers as a link that calls it.</summary>
    internal static string? Of(string? markdown, int highest, IReadOnlyCollection<string> numbers) => Write(markdown, highest, numbers);

    /// <returns>The words alone, on one line; may be empty.</returns>
    public static string PlainText(string markdown) =>
        string.Join(' ', Markdown.ToPlainText(markdown, Pipeline).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Write(string? markdown, int highest, IReadOnlyCollection<string> numbers)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return null;

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
