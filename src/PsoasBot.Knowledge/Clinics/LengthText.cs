using System.Globalization;
using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>How long a service takes, as people write it: <c>60 minutes</c>, <c>60</c>, <c>90 min</c>, <c>1 hour</c>, <c>1.5 hours</c>, <c>1 hour 30 minutes</c>.</summary>
internal static partial class LengthText
{
    private const int MostMinutes = 24 * 60;

    /// <returns>1 to a day; null for anything else.</returns>
    public static int? Minutes(string text)
    {
        if (Length().Match(text) is not { Success: true } length)
            return null;

        var minutes = (Number(length.Groups["hours"].Value) * 60) + Number(length.Groups["minutes"].Value);
        return minutes is >= 1 and <= MostMinutes && minutes == decimal.Truncate(minutes) ? (int)minutes : null;
    }

    private static decimal Number(string digits) => digits.Length == 0 ? 0 : decimal.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<hours>[0-9]{1,2}(?:\.[0-9]{1,2})?)\s*h(?:(?:ou)?rs?)?(?:\s*(?:and\s*)?(?<minutes>[0-9]{1,2})\s*(?:m(?:in(?:ute)?s?)?\.?)?)?|(?<minutes>[0-9]{1,4})\s*-?\s*(?:m(?:in(?:ute)?s?)?\.?)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
