using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.Messages;

/// <summary>What somebody filled in to leave a message. It may be anything at all, until <see cref="Problems"/> finds nothing wrong with it.</summary>
internal sealed record MessageDraft
{
    public const int MostOfName = 100;
    public const int MostOfPhone = 40;

    /// <summary>Source: the longest address that mail can be sent to.</summary>
    public const int MostOfEmail = 254;

    public const int MostOfAbout = 2_000;

    /// <summary>Digits of the shortest number that somebody gives, one within a town, and of the longest, with an extension.</summary>
    private const int FewestDigits = 5;
    private const int MostDigits = 20;

    private static readonly Regex EmailAddress = new("""^[^\s@<>()\[\],;:"\\]+@[^\s@<>()\[\],;:"\\]+\.[^\s@<>()\[\],;:"\\.]+$""", RegexOptions.NonBacktracking);

    /// <summary>Nothing filled in.</summary>
    public static readonly MessageDraft Empty = new(null, null, null, null, consents: false);

    /// <summary>A number in the field for the other kind of address is taken where it belongs, if that one is free.</summary>
    public MessageDraft(string? name, string? phone, string? email, string? about, bool consents)
    {
        (Name, About, Consents) = (PlainWords.Line(name), PlainWords.Lines(about), consents);
        var (number, address) = (PlainWords.Line(phone), PlainWords.Line(email));
        var isSwapped = (number.Length == 0 && !IsEmail(address) && IsPhone(address)) || (address.Length == 0 && IsEmail(number));
        (Phone, Email) = isSwapped ? (address, number) : (number, address);
    }

    public string Name { get; }

    public string Phone { get; }

    public string Email { get; }

    public string About { get; }

    public bool Consents { get; }

    /// <returns>What keeps it from being taken, in the order of the form; empty when nothing does.</returns>
    public ImmutableArray<FieldProblem> Problems() =>
    [
        .. Problem("name", Name.Length == 0 ? "Enter your name." : TooLong(Name, MostOfName)),
        .. Problem("phone", Phone.Length > 0 ? PhoneProblem() : Email.Length == 0 ? "Enter a phone number or an email address so the clinic can answer you." : null),
        .. Problem("email", Email.Length == 0 ? null : TooLong(Email, MostOfEmail) ?? (IsEmail(Email) ? null : "This doesn't look like an email address. Check it: it should look like name@example.com.")),
        .. Problem("about", About.Length == 0 ? "Say briefly what your message is about." : TooLong(About, MostOfAbout)),
        .. Problem("consent", Consents ? null : "Tick this box. Without it, the clinic may not keep your message or answer it."),
    ];

    private string? PhoneProblem() =>
        TooLong(Phone, MostOfPhone) ?? (IsPhone(Phone) ? null : "This doesn't look like a phone number. Check it, or leave it out and enter an email address.");

    private static IEnumerable<FieldProblem> Problem(string field, string? message) => message is null ? [] : [new(field, message)];

    private static string? TooLong(string text, int most) => text.Length <= most ? null
        : string.Create(CultureInfo.InvariantCulture, $"This is too long: {text.Length:N0} characters. Shorten it to {most:N0}.");

    private static bool IsPhone(string text) => text.Count(char.IsDigit) is >= FewestDigits and <= MostDigits;

    private static bool IsEmail(string text) => EmailAddress.IsMatch(text);
}
