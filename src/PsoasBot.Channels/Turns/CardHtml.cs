using System.Collections.Immutable;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>An urgent card.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Text">HTML, safe as it stands; each number in it is a link that calls it.</param>
/// <param name="Numbers">Those that the title says to call, as staff wrote them; null when it names none.</param>
public sealed record CardHtml(string Title, string Text, ImmutableArray<string>? Numbers)
{
    internal static CardHtml Of(SafetyCard card, Clinic? clinic, int highest)
    {
        var numbers = PhoneLinks.NumbersOf(clinic);
        ImmutableArray<string> inTitle = [.. PhoneLinks.In(card.Title, numbers)];
        return new CardHtml(card.Title, MarkdownHtml.Of(card.Text, highest, numbers) ?? "", inTitle.IsEmpty ? null : inTitle);
    }
}
