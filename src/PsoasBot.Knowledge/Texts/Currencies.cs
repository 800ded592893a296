using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace PsoasBot.Knowledge.Texts;

/// <summary>The currencies of the world, and the marks by which people know them.</summary>
/// <remarks>Own table, as the program runs without a culture's data. Source of the codes: ISO 4217, those in use by the public.</remarks>
internal static class Currencies
{
    public static FrozenSet<string> Codes { get; } = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK
        DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
        KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB
        PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
        TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Each mark with the currencies it is written for; the first is the one that is meant most often.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Marks = new Dictionary<string, ImmutableArray<string>>
    {
        ["$"] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "BBD", "BSD", "BZD", "FJD", "JMD", "TTD", "XCD", "ARS", "CLP", "COP"],
        ["£"] = ["GBP", "GIP", "FKP", "SHP", "EGP"],
        ["€"] = ["EUR"],
        ["¥"] = ["JPY", "CNY"],
        ["₹"] = ["INR"],
        ["₪"] = ["ILS"],
        ["₩"] = ["KRW"],
        ["₱"] = ["PHP"],
        ["₺"] = ["TRY"],
        ["₴"] = ["UAH"],
        ["₦"] = ["NGN"],
        ["₫"] = ["VND"],
        ["฿"] = ["THB"],
    }.ToFrozenDictionary();

    /// <returns>The currency most often meant by a mark such as <c>£</c>; null for anything else.</returns>
    public static string? Marked(string mark) => Marks.TryGetValue(mark, out var codes) ? codes[0] : null;

    /// <summary>Whether a price in that currency may be written with that mark, or with the code itself.</summary>
    public static bool IsMarkOf(string mark, string code) =>
        mark.Equals(code, StringComparison.OrdinalIgnoreCase) || (Marks.TryGetValue(mark, out var codes) && codes.Contains(code));

    /// <returns>E.g. <c>$95</c>, <c>£65.50</c> or <c>95 CHF</c>.</returns>
    public static string Show(decimal amount, string code)
    {
        var number = amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return Marks.FirstOrDefault(mark => mark.Value.Contains(code)).Key is { } symbol ? symbol + number : $"{number} {code}";
    }
}
