using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>The clinic's numbers as links that call them.</summary>
internal static partial class PhoneLinks
{
    /// <returns>The clinic's numbers that can be dialled, unordered; "your doctor's office" cannot.</returns>
    public static IReadOnlyCollection<string> NumbersOf(Clinic? clinic) =>
        [.. (clinic?.Numbers.Values ?? []).Where(number => Diallable().IsMatch(number)).Distinct()];

    /// <returns>The numbers in a text, in order.</returns>
    public static IEnumerable<string> In(string text, IReadOnlyCollection<string> numbers) =>
        numbers.Count == 0 ? [] : Any(numbers).Matches(text).Select(found => found.Value).Distinct();

    public static void AddTo(MarkdownDocument document, IReadOnlyCollection<string> numbers)
    {
        if (numbers.Count == 0)
            return;

        foreach (var text in document.Descendants<LiteralInline>().Where(text => !IsWithinLink(text)).ToList())
            Split(text, Any(numbers));
    }

    private static void Split(LiteralInline text, Regex number)
    {
        var words = text.Content.ToString();
        if (number.Matches(words) is not { Count: > 0 } found)
            return;

        var end = 0;
        foreach (Match match in found)
        {
            text.InsertBefore(new LiteralInline(words[end..match.Index]));
            var link = new LinkInline($"tel:{NotDialled().Replace(match.Value, "")}", "");
            link.AppendChild(new LiteralInline(match.Value));
            text.InsertBefore(link);
            end = match.Index + match.Length;
        }

        text.ReplaceBy(new LiteralInline(words[end..]));
    }

    private static bool IsWithinLink(Inline inline) => inline.Parent is { } parent && (parent is LinkInline || IsWithinLink(parent));

    private static Regex Any(IEnumerable<string> numbers) =>
        new($@"(?<![\d+])(?:{string.Join('|', numbers.Select(Regex.Escape))})(?!\d)", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^\+?\d[\d ().-]*$")]
    private static partial Regex Diallable();

    [GeneratedRegex(@"[^\d+]")]
    private static partial Regex NotDialled();
}
