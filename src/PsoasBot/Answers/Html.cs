using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PsoasBot.Answers;

/// <summary>A piece of HTML. Text put into it is encoded; only other pieces are not.</summary>
/// <param name="Markup">Well-formed; may be empty.</param>
internal readonly record struct Html(string Markup)
{
    public static readonly Html Nothing = new("");

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary><c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c></summary>
    public static Html Of(Pieces pieces) => new(pieces.ToString());

    /// <summary>One piece for each item, one after the other.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> piece) => new(string.Concat(items.Select(item => piece(item).Markup)));

    /// <summary>Markup that is known to be safe; null becomes nothing.</summary>
    public static Html Safe(string? markup) => new(markup ?? "");

    /// <summary>Puts an interpolated string together.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Pieces(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _markup = new(literalLength + (formattedCount * 64));

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? text) => _markup.Append(text is null ? "" : Encoder.Encode(text));

        public void AppendFormatted(Uri address) => AppendFormatted(address.AbsoluteUri);

        public void AppendFormatted(Html piece) => _markup.Append(piece.Markup);

        public override string ToString() => _markup.ToString();
    }
}
