using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace PsoasBot.Knowledge.Facts;

/// <summary>
/// Puts facts into one text after the other. A sentence whose fact is missing is left out, and so is a bullet or a paragraph of which nothing is left;
/// in place of the first one it is said, once, what is missing.
/// </summary>
/// <param name="missing">What is said of the missing facts; null when none is.</param>
internal sealed partial class FilledText(FactTexts facts, string? missing)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private bool _isSaid;

    /// <returns>Empty when nothing of it is left.</returns>
    public string Of(string markdown)
    {
        if (!Placeholder.In(markdown).Any(each => FactNames.IsKnown(each.Name)))
            return markdown;

        var edits = new Dictionary<Block, string>();
        Block? before = null;
        foreach (var block in Markdown.Parse(markdown, Pipeline))
        {
            Edit(block, before, markdown, edits);
            before = block;
        }

        var text = new StringBuilder(markdown);
        foreach (var (block, filled) in edits.OrderByDescending(edit => edit.Key.Span.Start))
            Put(text, block, filled);

        return Gap().Replace(text.ToString(), "\n\n").Trim('\n');
    }

    /// <summary>The same for a text that cannot be left out, such as a step.</summary>
    /// <returns>Not empty.</returns>
    public string Kept(string markdown)
    {
        var filled = Of(markdown);
        return filled.Length > 0 ? filled : missing ?? markdown;
    }

    /// <param name="block">A paragraph, a list or the like, not part of another.</param>
    /// <param name="before">The one in front of it; null for the first.</param>
    private void Edit(Block block, Block? before, string markdown, Dictionary<Block, string> edits)
    {
        var wasSaid = _isSaid;
        var leaves = block is LeafBlock one ? [one] : ((ContainerBlock)block).Descendants<LeafBlock>().ToList(); // there is no third kind
        var gone = 0;
        foreach (var leaf in leaves.Where(leaf => leaf is ParagraphBlock or HeadingBlock))
        {
            var written = Written(leaf, markdown);
            if (!Placeholder.In(written).Any(each => FactNames.IsKnown(each.Name)))
                continue;

            var (text, isGone) = Filled(written, leaf.Parent is MarkdownDocument);
            edits.Add(text.Length > 0 ? leaf : Whole(leaf), text);
            gone += isGone ? 1 : 0;
        }

        if (gone == 0 || gone < leaves.Count)
            return;

        foreach (var edit in edits.Keys.Where(edit => edit.Span.Start >= block.Span.Start).ToList())
            edits.Remove(edit);
        edits.Add(block, wasSaid ? "" : missing!); // something is gone, so something is missing
        if (before is ParagraphBlock leadIn && Written(leadIn, markdown).EndsWith(':'))
            edits.TryAdd(leadIn, "");
    }

    /// <returns>The paragraph as it is shown; and whether none of staff's own sentences is left.</returns>
    private (string Text, bool IsGone) Filled(string paragraph, bool hasRoom)
    {
        if (hasRoom && AsList(paragraph) is { } list)
            return (list, false);

        var text = new StringBuilder();
        var isGone = true;
        foreach (var (before, sentence) in Sentences.Of(paragraph))
        {
            var isMissing = Placeholder.In(sentence).Any(each => FactNames.IsKnown(each.Name) && facts.Of(each.Name) is null);
            isGone &= isMissing;
            if (!isMissing || !_isSaid)
                text.Append(text.Length > 0 ? before : "").Append(isMissing ? missing : Filled(sentence));

            _isSaid |= isMissing;
        }

        return (text.ToString(), isGone);
    }

    /// <summary>A fact with several lines that has the last line of a paragraph to itself becomes a list.</summary>
    private string? AsList(string paragraph)
    {
        if (Placeholder.In(paragraph).LastOrDefault() is not { } last || last.Start + last.Length < paragraph.Length || facts.Lines(last.Name) is not { IsEmpty: false } lines)
            return null;

        var before = paragraph[..last.Start];
        var isAlone = before.Length == 0 || (before[^1] == '\n' && Placeholder.In(before).All(each => !FactNames.IsKnown(each.Name) || facts.Of(each.Name) is not null));
        return isAlone ? Filled(before) + string.Join('\n', lines.Select(line => "- " + line)) : null;
    }

    /// <summary>A sentence all of whose facts are there.</summary>
    private string Filled(string sentence)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (var placeholder in Placeholder.In(sentence).Where(each => FactNames.IsKnown(each.Name)))
        {
            var after = placeholder.Start + placeholder.Length;
            text.Append(sentence, end, placeholder.Start - end).Append(Value(placeholder.Name, sentence[..placeholder.Start], sentence[after..]));
            end = after;
        }

        return text.Append(sentence, end, sentence.Length - end).ToString();
    }

    private string Value(string name, string before, string after)
    {
        var target = facts.Target(name);
        if (target is not null && InTarget().Match(before) is { Success: true } link)
            return link.Groups["scheme"].Length > 0 ? target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..] : target;

        var words = facts.Words(name) ?? ""; // it is there
        if (FactNames.IsSentence(name) && after is ['.' or ',' or ';' or ':' or '!' or '?', ..])
            words = words.TrimEnd('.');
        if (FactNames.IsNoun(name) && Opening().IsMatch(before))
            words = char.ToUpperInvariant(words[0]) + words[1..];
        return target is null || InLink().IsMatch(after) ? words : $"[{words}]({target})";
    }

    private static string Written(LeafBlock block, string markdown) => markdown[block.Span.Start..(block.Span.End + 1)];

    /// <summary>The bullet, list or quote of which a paragraph is all; the paragraph where there is more.</summary>
    private static Block Whole(Block block) => block.Parent is { Count: 1 } parent and not MarkdownDocument ? Whole(parent) : block;

    private static void Put(StringBuilder text, Block block, string filled)
    {
        var (start, end) = (block.Span.Start, Math.Min(block.Span.End + 1, text.Length));
        while (end > start && char.IsWhiteSpace(text[end - 1])) // a list ends where the next block begins
            end--;

        if (filled.Length == 0)
        {
            while (start > 0 && text[start - 1] is ' ' or '\t')
                start--;
            if (end < text.Length && text[end] == '\n')
                end++;
        }

        text.Remove(start, end - start).Insert(start, filled);
    }

    [GeneratedRegex(@"\]\(<?(?<scheme>(?:tel|sms|mailto):)?$")]
    private static partial Regex InTarget();

    [GeneratedRegex(@"^[^\[\]]*\]\(")]
    private static partial Regex InLink();

    [GeneratedRegex(@"^[\s*_""“‘(\[]*$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gap();
}
