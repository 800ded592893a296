using System.Globalization;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>A price as people write it: <c>65</c>, <c>65.50</c>, <c>65,50</c>, <c>£65</c>, <c>65 EUR</c>, <c>1,200</c>.</summary>
internal static partial class PriceText
{
    /// <param name="currency">That of the clinic; null when it is not known.</param>
    /// <returns>More than 0; null, with a problem, when it cannot be understood or is in another currency.</returns>
    public static decimal? Read(Located price, string? currency, List<Problem> problems)
    {
        var text = Price().Match(price.Text);
        if (!text.Success || Amount(text.Groups["amount"].Value) is not (> 0 and var amount))
        {
            problems.Add(PriceProblems.NotAPrice(price.Span, price.Text));
            return null;
        }

        var mark = text.Groups["mark"].Value;
        if (mark.Length == 0 || currency is null || Currencies.IsMarkOf(mark, currency))
            return amount;

        problems.Add(Currencies.Marked(mark) is null && !Currencies.Codes.Contains(mark.ToUpperInvariant())
            ? PriceProblems.NotAPrice(price.Span, price.Text)
            : PriceProblems.OtherCurrency(price.Span, price.Text, currency));
        return null;
    }

    /// <summary>A comma before three digits parts thousands; before one or two, cents.</summary>
    private static decimal Amount(string digits) =>
        decimal.Parse(Cents().IsMatch(digits) ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<mark>\p{Sc}|[A-Za-z]{3})?\s*(?<amount>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]{1,7}(?:[.,][0-9]{1,2})?)(?:\s*(?<mark>\p{Sc}|[A-Za-z]{3}))?$")]
    private static partial Regex Price();

    [GeneratedRegex(@"^[0-9]+,[0-9]{1,2}$")]
    private static partial Regex Cents();
}
