using System.Collections.Immutable;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The file <c>clinic.yaml</c>.</summary>
internal static class ClinicReader
{
    private static readonly ImmutableArray<string> Keys =
        ["name", "booking-page", "booking", "contact", "region", "numbers", "greeting", "disclaimer", .. FactsReader.Keys];

    private static readonly ImmutableArray<string> TextKeys = ["name", "contact", "region", "greeting", "disclaimer"];

    private static readonly HashSet<string> AllKeys = [.. Keys, .. NumbersReader.Keys, .. BookingReader.Keys, .. HoursReader.Keys];

    public static ClinicReading Read(SourceFile file, List<Problem> problems)
    {
        if (FieldReader.Read(file, 1, file.Lines, AllKeys, isFlat: false, problems) is not { } map)
            return new(null, null, ImmutableDictionary<string, string>.Empty);

        problems.AddRange(map.Entries.Where(entry => !Keys.Contains(entry.Key)).Select(entry => KeyProblems.Unknown(entry.Span, entry.Key, Keys)));
        var whole = SourceSpan.WholeFile(file.Path);
        var page = map.Text("booking-page", problems);
        var booking = BookingReader.Read(map, whole, page, problems);
        var numbers = NumbersReader.Read(map, whole, problems);
        var facts = FactsReader.Read(map, booking.Keys, problems);
        var texts = TextKeys.ToDictionary(key => key, key => NeededText.Read(map, key, whole, Keys, problems));
        problems.AddRange(TextKeys.Where(key => MarkdownDepth.IsTooDeep(texts[key] ?? "")).Select(key => PassageProblems.TooDeep(map.Find(key)!.Value.Span))); // it has a text, so it is there
        var isWhole = texts.Values.All(text => text is not null) && NumbersReader.Needed.All(numbers.ContainsKey) && booking.Links.Length > 0;
        var clinic = !isWhole ? null : new Clinic
        {
            Name = texts["name"]!, // all are there: just looked
            Booking = booking.Links,
            Contact = texts["contact"]!,
            Region = texts["region"]!,
            Numbers = numbers,
            Greeting = texts["greeting"]!,
            Disclaimer = texts["disclaimer"]!,
            Facts = facts,
        };
        return new(clinic, booking.Keys, numbers);
    }
}
