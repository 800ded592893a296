using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The facts of <c>clinic.yaml</c>, all of which may be left out.</summary>
internal static partial class FactsReader
{
    /// <summary>At the top level.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "phone", "email", "address", "map", "timezone", "hours", "currency", "prices", "cancellation", "parking", "access", "payment", "languages", "privacy",
    ];

    /// <summary>The most digits of a phone number, and the fewest that reach more than an extension. Source: ITU-T E.164 for the most.</summary>
    private const int MostDigits = 15, FewestDigits = 5;

    /// <param name="services">What prices may be given for; null when that cannot be told.</param>
    public static ClinicFacts Read(MapField clinic, ImmutableArray<string>? services, List<Problem> problems)
    {
        var currency = CurrencyReader.Read(clinic, problems);
        return new()
        {
            Phone = Text(clinic, "phone", IsPhone, FactProblems.NotAPhone, problems),
            Email = Text(clinic, "email", Email().IsMatch, FactProblems.NotAnEmail, problems),
            Address = Lines(clinic, "address", problems),
            Map = Link(clinic, "map", problems),
            Hours = HoursReader.Read(clinic, problems),
            Currency = currency,
            Prices = PricesReader.Read(clinic, currency, services, problems),
            Cancellation = Sentence(clinic, "cancellation", problems),
            Parking = Sentence(clinic, "parking", problems),
            Access = Sentence(clinic, "access", problems),
            Payment = [.. FilledList.Read(clinic, "payment", problems).Select(way => way.Text)],
            Languages = [.. FilledList.Read(clinic, "languages", problems).Select(language => language.Text)],
            Privacy = Link(clinic, "privacy", problems),
        };
    }

    private static string? Text(MapField clinic, string key, Func<string, bool> isFine, Func<SourceSpan, string, Problem> problem, List<Problem> problems)
    {
        if (clinic.Text(key, problems) is not { } text)
            return null;

        if (isFine(text.Text))
            return text.Text;

        problems.Add(problem(text.Span, text.Text));
        return null;
    }

    private static bool IsPhone(string text) => Dialled().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits;

    private static Uri? Link(MapField clinic, string key, List<Problem> problems)
    {
        if (clinic.Text(key, problems) is not { } link)
            return null;

        var url = WebAddress.Of(link.Text);
        if (url is null)
            problems.Add(FactProblems.UnusableLink(link.Span, key, link.Text));
        else if (WebAddress.IsPlaceholder(url))
            problems.Add(FactProblems.Placeholder(link.Span, key, url.Host));

        return url;
    }

    /// <summary>One line, a text over several, or a list: an address has commas within its lines.</summary>
    private static ImmutableArray<string> Lines(MapField clinic, string key, List<Problem> problems) => clinic.Find(key)?.Value is ListField
        ? [.. FilledList.Read(clinic, key, problems).Select(line => line.Text)]
        : [.. (clinic.Text(key, problems)?.Text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <returns>One line with a full stop or the like at its end.</returns>
    private static string? Sentence(MapField clinic, string key, List<Problem> problems)
    {
        if (clinic.Text(key, problems) is not { } text)
            return null;

        var line = string.Join(' ', text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line[^1] is '.' or '!' or '?' ? line : line + ".";
    }

    [GeneratedRegex(@"^\+?[0-9(][0-9 ().\-]*$")]
    private static partial Regex Dialled();

    [GeneratedRegex(@"^[^\s@<>()\[\]\\,;:""]+@[^\s@<>()\[\]\\,;:""]+\.[\p{L}\d-]+$")]
    private static partial Regex Email();
}
