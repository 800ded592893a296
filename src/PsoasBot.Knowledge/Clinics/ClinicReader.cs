using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>The file <c>clinic.yaml</c>.</summary>
internal static class ClinicReader
{
    private static readonly ImmutableArray<string> Keys =
        ["name", "booking-page", "booking", "contact", "region", "numbers", "greeting", "disclaimer"];

    private static readonly ImmutableArray<string> TextKeys = ["name", "contact", "region", "greeting", "disclaimer"];

    private static readonly HashSet<string> AllKeys = [.. Keys, .. NumbersReader.Keys, .. BookingReader.Keys];

    public static ClinicReading Read(SourceFile file, List<Problem> problems)
    {
        if (FieldReader.Read(file, 1, file.Lines, AllKeys, isFlat: false, problems) is not { } map)
            return new(null, null, ImmutableDictionary<string, string>.Empty);

        problems.AddRange(map.Entries.Where(entry => !Keys.Contains(entry.Key)).Select(entry => KeyProblems.Unknown(entry.Span, entry.Key, Keys)));
        var whole = SourceSpan.WholeFile(file.Path);
        var page = map.Text("booking-page", problems);
        var booking = BookingReader.Read(map, whole, page, problems);
        var numbers = NumbersReader.Read(map, whole, problems);
        var texts = TextKeys.ToDictionary(key => key, key => NeededText.Read(map, key, whole, Keys, problems));
        var isWhole = texts.Values.All(text => text is not null) && numbers.Count == NumbersReader.Keys.Length && booking.Links.Length > 0;
        var clinic = !isWhole ? null : new Clinic
        {
            Name = texts["name"]!, // all are there: just looked
            Booking = booking.Links,
            Contact = texts["contact"]!,
            Region = texts["region"]!,
            Numbers = numbers,
            Greeting = texts["greeting"]!,
            Disclaimer = texts["disclaimer"]!,
        };
        return new(clinic, booking.Keys, numbers);
    }
}
