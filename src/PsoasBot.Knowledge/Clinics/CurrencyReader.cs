using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The key <c>currency</c> of <c>clinic.yaml</c>.</summary>
internal static class CurrencyReader
{
    /// <returns>The code in capitals; null, with a problem where there are prices, if it is missing or unknown.</returns>
    public static string? Read(MapField clinic, List<Problem> problems)
    {
        if (clinic.Text("currency", problems) is not { } text)
        {
            if (clinic.Find("prices") is { } prices)
                problems.Add(PriceProblems.NoCurrency(prices.Span));
            return null;
        }

        var code = text.Text.ToUpperInvariant();
        if (Currencies.Codes.Contains(code))
            return code;

        problems.Add(PriceProblems.UnknownCurrency(text.Span, text.Text, Currencies.Marked(text.Text)));
        return null;
    }
}
