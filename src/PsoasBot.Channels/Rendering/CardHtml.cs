using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>An urgent card.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Text">Safe HTML; each phone number is a link that calls it.</param>
/// <param name="Numbers">The phone numbers in the title, as staff wrote them; null if there are none.</param>
public sealed record CardHtml(string Title, string Text, ImmutableArray<string>? Numbers)
{
    internal static CardHtml Of(SafetyCard card, Clinic? clinic, int highest)
    {
        var numbers = PhoneLinks.NumbersOf(clinic);
        ImmutableArray<string> inTitle = [.. PhoneLinks.In(card.Title, numbers)];
        return new CardHtml(card.Title, MarkdownHtml.Of(card.Text, highest, numbers) ?? "", inTitle.IsEmpty ? null : inTitle);
    }
}
