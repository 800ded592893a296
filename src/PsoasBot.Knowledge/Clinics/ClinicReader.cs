using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge;

/// <summary>The file <c>clinic.yaml</c>.</summary>
internal static partial class ClinicReader
{
    private static readonly ImmutableArray<string> Keys =
        ["name", "booking-page", "booking", "contact", "region", "numbers", "greeting", "disclaimer"];

    private static readonly ImmutableArray<string> NumberKeys = ["emergency", "urgent", "crisis"];

    private static readonly ImmutableArray<string> TextKeys = ["name", "contact", "region", "greeting", "disclaimer"];

    private static readonly HashSet<string> AllKeys = [.. Keys, .. NumberKeys, .. BookingReader.Keys];

    public static ClinicReading Read(SourceFile file, List<Problem> problems)
    {
        if (FieldReader.Read(file, 1, file.Lines, AllKeys, isFlat: false, problems) is not { } map)
            return new(null, null, ImmutableDictionary<string, string>.Empty);

        problems.AddRange(map.Entries.Where(entry => !Keys.Contains(entry.Key)).Select(entry => KeyProblems.Unknown(entry.Span, entry.Key, Keys)));
        var whole = SourceSpan.WholeFile(file.Path);
        var page = map.Text("booking-page", problems);
        var booking = BookingReader.Read(map, whole, page, problems);
        var numbers = Numbers(map, whole, problems);
        var texts = TextKeys.ToDictionary(key => key, key => Needed(map, key, whole, problems));
        var isWhole = texts.Values.All(text => text is not null) && numbers.Count == NumberKeys.Length && booking.Links.Length > 0;
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

    /// <returns>The text of a key; null, with a problem, when it is missing or empty.</returns>
    private static string? Needed(MapField map, string key, SourceSpan parent, List<Problem> problems)
    {
        if (map.Find(key) is null)
            problems.Add(ClinicProblems.Missing(parent, key));
        else if (map.Find(key)!.Value is TextField { Text.Length: 0 } empty) // found a line above
            problems.Add(ClinicProblems.Missing(empty.Span, key));
        else
            return map.Text(key, problems)?.Text;

        return null;
    }

    private static ImmutableDictionary<string, string> Numbers(MapField clinic, SourceSpan whole, List<Problem> problems)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, string>();
        switch (clinic.Find("numbers"))
        {
            case null:
                problems.Add(ClinicProblems.Missing(whole, "numbers"));
                break;
            case { Value: MapField map, Span: var span }:
                problems.AddRange(map.Entries.Where(entry => !NumberKeys.Contains(entry.Key)).Select(entry => KeyProblems.Unknown(entry.Span, entry.Key, NumberKeys)));
                foreach (var key in NumberKeys)
                {
                    if (Needed(map, key, span, problems) is not { } number)
                        continue;

                    numbers.Add(key, number);
                    if (key == "emergency" && !Dialled().IsMatch(number))
                        problems.Add(ClinicProblems.NotANumber(map.Find(key)!.Value.Span, number)); // it is needed, so found
                }

                break;
            case { Span: var span }:
                problems.Add(KeyProblems.NotKeys(span, "numbers", "emergency: 911"));
                break;
        }

        return numbers.ToImmutable();
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ().\-]*$")]
    private static partial Regex Dialled();
}
