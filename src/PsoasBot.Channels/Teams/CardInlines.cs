using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PsoasBot.Channels.Teams;

/// <summary>One paragraph in the Markdown that a card can show, and its pictures.</summary>
/// <remarks>Source: Teams shows bold, italics, lists and links in cards; no code, HTML or images, and no <c>tel:</c> links.</remarks>
internal sealed class CardInlines
{
    private readonly StringBuilder _text = new();
    private readonly List<LinkInline> _pictures = [];

    private CardInlines(LeafBlock block) => Write(block.Inline);

    /// <summary>May be empty, if the paragraph was a picture.</summary>
    public string Text => _text.ToString().Trim();

    /// <summary>In the order written; may be empty.</summary>
    public IReadOnlyList<LinkInline> Pictures => _pictures;

    public static CardInlines Of(LeafBlock block) => new(block);

    /// <summary>Plain text that stays as it is when it is read as Markdown.</summary>
    public static string Escaped(string plain)
    {
        var text = new StringBuilder(plain.Length + 8);
        foreach (var character in plain)
        {
            if (character is '\\' or '*' or '_' or '[' or ']' or '`')
                text.Append('\\');
            text.Append(character);
        }

        return text.ToString();
    }

    private void Write(ContainerInline? parent)
    {
        foreach (var inline in parent ?? [])
            Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _text.Append(literal.IsFirstCharacterEscaped ? "\\" : "").Append(literal.Content.AsSpan());
                break;
            case EmphasisInline emphasis:
                Around(emphasis.DelimiterCount == 2 ? "**" : "_", emphasis);
                break;
            case LinkInline { IsImage: true } picture:
                _pictures.Add(picture);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case AutolinkInline link:
                _text.Append(link.IsEmail ? $"[{link.Url}](mailto:{link.Url})" : $"[{link.Url}]({Target(link.Url)})");
                break;
            case LineBreakInline line:
                _text.Append(line.IsHard ? "\n\n" : " ");
                break;
            case CodeInline code:
                _text.Append(Escaped(code.Content));
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline { Tag: ['<', 'b' or 'B', 'r' or 'R', ..] }:
                _text.Append("\n\n");
                break;
            case ContainerInline other:
                Write(other);
                break;
        }
    }

    private void Around(string mark, ContainerInline inside)
    {
        _text.Append(mark);
        Write(inside);
        _text.Append(mark);
    }

    /// <summary>A link that Teams opens; for others, such as telephone links, the words and the target.</summary>
    private void WriteLink(LinkInline link)
    {
        var start = _text.Length;
        Write((ContainerInline)link);
        var url = link.Url ?? "";
        if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            _text.Insert(start, '[').Append($"]({Target(url)})");
        }
        else if (url.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            && !_text.ToString(start, _text.Length - start).Contains(url[(colon + 1)..], StringComparison.Ordinal))
        {
            _text.Append($" ({url[(colon + 1)..]})");
        }
    }

    /// <summary>Brackets and blanks would end a link early.</summary>
    private static string Target(string url) => url
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal);
}
