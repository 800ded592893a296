using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Facts;

/// <summary>The clinic's facts as Markdown, at one moment. What staff filled in is text: nothing in it becomes a mark, a link or a tag.</summary>
/// <param name="clinic">Null for a bare table, of which nothing is known.</param>
internal sealed class FactTexts(Clinic? clinic, DateTimeOffset now)
{
    private readonly ClinicFacts _facts = clinic?.Facts ?? ClinicFacts.None;

    /// <returns>The fact as a link where it can be one; null when it is not filled in, or unknown.</returns>
    public string? Of(string name) => Words(name) is not { } words ? null : Target(name) is { } target ? $"[{words}]({target})" : words;

    /// <returns>The same without its link.</returns>
    public string? Words(string name) => name switch
    {
        "phone" => _facts.Phone,
        "email" => Text(_facts.Email),
        "address" => All(_facts.Address, ", "),
        "map" => _facts.Map is null ? null : "map",
        "hours" => _facts.Hours is { } hours ? HoursText.InLine(hours, now) : null,
        "open-now" => _facts.Hours is { } hours ? HoursText.Now(hours, now) : null,
        "prices" => _facts.Prices.IsEmpty ? null : string.Join("; ", Lines(name)),
        "cancellation" => Text(_facts.Cancellation),
        "parking" => Text(_facts.Parking),
        "access" => Text(_facts.Access),
        "payment" => Listed([.. _facts.Payment.Select(way => Text(way)!)]), // none is null
        "languages" => Listed([.. _facts.Languages.Select(language => Text(language)!)]), // likewise
        "privacy" => _facts.Privacy is null ? null : "privacy page",
        _ => FactNames.ServiceOf(name) is { } service && PricesOf(service) is { } prices ? Costs(prices) : null,
    };

    /// <returns>The address that a link to the fact opens; null for one that is no link, or not filled in.</returns>
    public string? Target(string name) => name switch
    {
        "phone" when _facts.Phone is { } phone => "tel:" + string.Concat(phone.Where(c => c is '+' || char.IsAsciiDigit(c))),
        "email" when _facts.Email is { } email => "mailto:" + email,
        "map" => Url(_facts.Map),
        "privacy" => Url(_facts.Privacy),
        _ => null,
    };

    /// <returns>The items of a fact that is a list where it has room; empty for every other.</returns>
    public ImmutableArray<string> Lines(string name) => name switch
    {
        "hours" when _facts.Hours is { } hours => HoursText.Lines(hours, now),
        "prices" => [.. _facts.Prices.Select(service => $"{Text(Service(service.Service))}: {Costs(service)}")],
        _ => [],
    };

    /// <summary>Says which facts are missing, and where to ask.</summary>
    /// <param name="names">1 or more.</param>
    public string Missing(IEnumerable<string> names)
    {
        var missing = Listed([.. names.Select(Called).Distinct()]);
        var ask = (Of("phone"), Of("email")) switch
        {
            ({ } phone, { } email) => $"To ask, call {phone} or write to {email}.",
            ({ } phone, null) => $"To ask, call {phone}.",
            (null, { } email) => $"To ask, write to {email}.",
            _ => clinic is null ? "Ask the clinic." : "Ask when you book.",
        };
        return $"The clinic has not put its {missing} here yet. {ask}";
    }

    private string Called(string name) => FactNames.ServiceOf(name) is { } service && !_facts.Prices.IsEmpty
        ? $"price for “{Text(Service(service))}”"
        : FactNames.Words(name);

    private ServicePrices? PricesOf(string service) => _facts.Prices.FirstOrDefault(each => each.Service == service);

    private string Service(string key) => clinic?.Booking.FirstOrDefault(link => link.Key == key)?.Service ?? key;

    private string Costs(ServicePrices service) => string.Join(", ", service.Prices.Select(price =>
        string.Create(CultureInfo.InvariantCulture, $"{Currencies.Show(price.Amount, _facts.Currency ?? "")} for {price.Minutes} minutes")));

    private static string? All(ImmutableArray<string> texts, string between) => texts.IsEmpty ? null : Text(string.Join(between, texts));

    private static string? Listed(ImmutableArray<string> texts) => texts switch
    {
        [] => null,
        [var only] => only,
        [.. var others, var last] => $"{string.Join(", ", others)} and {last}",
    };

    /// <summary>As Markdown that reads as exactly that text; a brace in it names no fact.</summary>
    private static string? Text(string? text) => text is null ? null : MarkdownEscapes.Of(text).Replace("{", @"\{", StringComparison.Ordinal);

    /// <summary>Parentheses would end a Markdown link early.</summary>
    private static string? Url(Uri? url) =>
        url?.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
