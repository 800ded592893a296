using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with the prices of <c>clinic.yaml</c>.</summary>
internal static class PriceProblems
{
    public static Problem NotAPrice(SourceSpan span, string text) => new("PB248", span,
        What: $"`{text}` is not a price",
        Why: "visitors would not know what they have to pay",
        Fix: "write only the amount, e.g. `65` or `65.50`");

    public static Problem NotAPair(SourceSpan span, string text, string service) => new("PB248", span,
        What: $"`{text}` is not a length and a price",
        Why: "visitors would not know what they get for how much",
        Fix: $"below `{service}:`, indented by two spaces, write one line for each length, e.g. `60 minutes: 95`");

    public static Problem OtherCurrency(SourceSpan span, string text, string currency) => new("PB248", span,
        What: $"`{text}` is not in `{currency}`, which is the clinic's `currency`",
        Why: "visitors would expect another price than the one they pay",
        Fix: "write only the amount, e.g. `65`, or change the line `currency`");

    public static Problem NoCurrency(SourceSpan prices) => new("PB249", prices,
        What: "there are `prices`, but no `currency`",
        Why: "visitors would see a number and not know of what",
        Fix: "add a line such as `currency: USD`, with the three letters of the currency");

    /// <param name="meant">The code that was probably meant; null when that cannot be told.</param>
    public static Problem UnknownCurrency(SourceSpan span, string text, string? meant) => new("PB249", span,
        What: $"there is no currency `{text}`",
        Why: "visitors would see a number and not know of what",
        Fix: (meant ?? Nearest.Of(text, Currencies.Codes.Order(StringComparer.Ordinal))) is { } near
            ? $"did you mean `{near}`?"
            : "write the three letters of the currency, e.g. `USD`, `GBP` or `EUR`");

    public static Problem UnknownService(SourceSpan span, string service, ImmutableArray<string> known) => new("PB250", span,
        What: $"there is no service `{service}`",
        Why: "visitors cannot book it, so its price would confuse them",
        Fix: Nearest.Fix(service, known, $"use a key of `booking`, such as {Nearest.List(known)}, or add the service there"));

    public static Problem NotALength(SourceSpan span, string text) => new("PB251", span,
        What: $"`{text}` is not how long a service takes",
        Why: "visitors would not know what they get for the price",
        Fix: "write minutes or hours, e.g. `60 minutes` or `1 hour 30 minutes`");

    public static Problem LengthTwice(SourceSpan span, string text) => new("PB251", span,
        What: $"there is a price for `{text}` already",
        Why: "only one of the two can be right, and it is unclear which",
        Fix: "delete one of the two lines");
}
