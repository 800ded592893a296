using System.Collections.Immutable;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Facts;

/// <summary>The names by which a text may call the clinic's facts, in braces.</summary>
internal static class FactNames
{
    /// <summary>What a service's key follows, as in <c>{price:psoas-massage}</c>.</summary>
    public const string PriceOf = "price:";

    public static readonly ImmutableArray<string> All =
        ["phone", "email", "address", "map", "hours", "open-now", "prices", "cancellation", "parking", "access", "payment", "languages", "privacy"];

    public static bool IsKnown(string name) => All.Contains(name) || ServiceOf(name) is not null;

    /// <returns>The service whose price is named; null for every other fact.</returns>
    public static string? ServiceOf(string name) =>
        name.StartsWith(PriceOf, StringComparison.Ordinal) && name.Length > PriceOf.Length ? name[PriceOf.Length..] : null;

    /// <summary>Facts that a link can open.</summary>
    public static bool IsTarget(string name) => name is "phone" or "email" or "map" or "privacy";

    /// <returns>The name that was probably meant; null when none is near.</returns>
    public static string? Near(string name) => Meant(name) ?? (name.ToLowerInvariant() is "price" ? null : Nearest.Of(name.Replace(' ', '-'), All));

    /// <returns>The fact that people call by another word; null for any other.</returns>
    public static string? Meant(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-') switch
    {
        "telephone" or "tel" or "phone-number" or "mobile" => "phone",
        "opening-hours" or "opening-times" or "open" => "hours",
        "location" or "street" => "address",
        "accessibility" => "access",
        "rates" or "fees" => "prices",
        _ => null,
    };

    /// <summary>Facts whose text is a sentence, with a full stop.</summary>
    public static bool IsSentence(string name) => name is "open-now" or "cancellation" or "parking" or "access";

    /// <summary>Facts in plain words, which begin with a capital where they begin a sentence.</summary>
    public static bool IsNoun(string name) => name is "map" or "payment" or "privacy";

    /// <returns>The key of <c>clinic.yaml</c> that fills a known fact in.</returns>
    public static string KeyOf(string name) => name switch
    {
        "open-now" => "hours",
        _ when ServiceOf(name) is not null => "prices",
        _ => name,
    };

    /// <returns>What visitors call a fact, as in "the clinic's phone number".</returns>
    public static string Words(string name) => KeyOf(name) switch
    {
        "phone" => "phone number",
        "email" => "e-mail address",
        "hours" => "opening hours",
        "cancellation" => "cancellation terms",
        "parking" => "parking details",
        "access" => "access details",
        "payment" => "ways to pay",
        "privacy" => "privacy page",
        var key => key,
    };
}
