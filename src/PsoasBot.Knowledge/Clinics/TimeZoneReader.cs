using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The key <c>timezone</c> of <c>clinic.yaml</c>: a place, as only a place knows when its clocks change.</summary>
internal static partial class TimeZoneReader
{
    /// <returns>Null when it is missing, or, with a problem, unknown.</returns>
    public static TimeZoneInfo? Read(MapField clinic, List<Problem> problems)
    {
        if (clinic.Text("timezone", problems) is not { } text)
            return null;

        if (Id().IsMatch(text.Text) && TimeZoneInfo.TryFindSystemTimeZoneById(text.Text, out var zone))
            return zone;

        problems.Add(HoursProblems.UnknownTimeZone(text.Span, text.Text, Near(text.Text)));
        return null;
    }

    /// <returns>The id that was probably meant: by what people call the time, by the city, or by a slip; null when none is near.</returns>
    private static string? Near(string text) => text.ToUpperInvariant() switch
    {
        "EST" or "EDT" or "ET" or "EASTERN" or "EASTERN TIME" => "America/New_York",
        "CST" or "CDT" or "CT" or "CENTRAL" or "CENTRAL TIME" => "America/Chicago",
        "MST" or "MDT" or "MT" or "MOUNTAIN" or "MOUNTAIN TIME" => "America/Denver",
        "PST" or "PDT" or "PT" or "PACIFIC" or "PACIFIC TIME" => "America/Los_Angeles",
        "GMT" or "BST" or "UK" => "Europe/London",
        "CET" or "CEST" => "Europe/Berlin",
        _ => NearId(text.Replace(' ', '_')),
    };

    private static string? NearId(string text)
    {
        var ids = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => Id().IsMatch(id)).ToList();
        return ids.Find(id => id[(id.LastIndexOf('/') + 1)..].Equals(text, StringComparison.OrdinalIgnoreCase)) ?? Nearest.Of(text, ids);
    }

    [GeneratedRegex(@"^[A-Za-z_]+(/[A-Za-z0-9_+\-]+)+$")]
    private static partial Regex Id();
}
