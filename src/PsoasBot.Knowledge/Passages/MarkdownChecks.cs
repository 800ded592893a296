using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;
using SourceSpan = PsoasBot.Knowledge.Model.SourceSpan;

namespace PsoasBot.Knowledge.Passages;

/// <summary>What every Markdown file is held to, whatever its parts.</summary>
internal static partial class MarkdownChecks
{
    public static void Check(PassageText text, List<Problem> problems)
    {
        problems.AddRange(text.Placeholders().Where(name => !FactNames.IsKnown(name.Text) && name.Text != Cues.Placeholder).Select(name => PassageProblems.UnknownFact(name.Span, name.Text, FactNames.Near(name.Text))));
        foreach (var part in text.Document.Descendants())
        {
            switch (part)
            {
                case HtmlBlock html:
                    problems.Add(PassageProblems.Html(Tag(text, html)));
                    break;
                case HtmlInline html:
                    problems.Add(PassageProblems.Html(text.Span(html)));
                    break;
                case CodeBlock and not FencedCodeBlock:
                    problems.Add(PassageProblems.IndentedText(text.LineOf((CodeBlock)part)));
                    break;
                case LinkInline link:
                    CheckLink(text, link, problems);
                    break;
                case AutolinkInline { IsEmail: false } link when !WebAddress.CanBeFollowed(link.Url):
                    problems.Add(PassageProblems.UnusableLink(text.Span(link), link.Url));
                    break;
                case ParagraphBlock paragraph:
                    CheckGlued(text, paragraph, problems);
                    break;
            }
        }
    }

    private static void CheckLink(PassageText text, LinkInline link, List<Problem> problems)
    {
        if (link.IsImage && !link.FindDescendants<LiteralInline>().Any(literal => literal.Content.ToString().Trim().Length > 0))
            problems.Add(PassageProblems.NoAltText(text.Span(link)));

        if (!WebAddress.CanBeFollowed(link.Url ?? "") && !IsFact(link.Url ?? ""))
            problems.Add(PassageProblems.UnusableLink(text.Span(link), link.Url ?? ""));
    }

    /// <summary>Whether a link opens a fact of the clinic, as in <c>[our map]({map})</c>.</summary>
    private static bool IsFact(string url) => Placeholder.In(url).FirstOrDefault() is { Start: 0 } fact && fact.Length == url.Length && FactNames.IsTarget(fact.Name);

    private static void CheckGlued(PassageText text, ParagraphBlock paragraph, List<Problem> problems)
    {
        foreach (var match in Glued().EnumerateMatches(text.Slice(paragraph)))
        {
            var from = paragraph.Span.Start + match.Index;
            var span = text.Span(from, match.Length);
            problems.Add(PassageProblems.GluedHeading(span, new string('#', match.Length - 1)));
        }
    }

    private static SourceSpan Tag(PassageText text, HtmlBlock html)
    {
        var slice = text.Slice(html.Span.Start, html.Span.End + 1);
        var end = slice.IndexOf('>', StringComparison.Ordinal);
        return text.Span(html.Span.Start, end < 0 ? slice.Length : end + 1);
    }

    [GeneratedRegex(@"^#{1,6}[\p{L}]", RegexOptions.Multiline)]
    private static partial Regex Glued();
}
