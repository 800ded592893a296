using System.Collections.Immutable;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The keys <c>hours</c> and <c>timezone</c> of <c>clinic.yaml</c>. A weekday that is not there is closed.</summary>
internal sealed class HoursReader(List<Problem> problems)
{
    public const string Exceptions = "exceptions";

    /// <summary>What may stand below <c>hours</c>; days have more spellings.</summary>
    public static readonly ImmutableArray<string> Keys = [.. DayNames.All, Exceptions];

    private readonly Dictionary<DayOfWeek, (ImmutableArray<OpenSpan> Spans, int Line)> _week = [];
    private readonly Dictionary<DateOnly, (ImmutableArray<OpenSpan> Spans, int Line)> _exceptions = [];
    private bool _isTwelveHour;

    /// <returns>Null when there are no hours, or when the time zone by which they hold is missing or unknown.</returns>
    public static OpeningHours? Read(MapField clinic, List<Problem> problems)
    {
        var zone = TimeZoneReader.Read(clinic, problems);
        switch (clinic.Find("hours"))
        {
            case null:
                return null;
            case { Value: MapField { Entries.Length: > 0 } map, Span: var span }:
                if (clinic.Find("timezone") is null)
                    problems.Add(HoursProblems.NoTimeZone(span));
                return new HoursReader(problems).Read(map, zone);
            case { Span: var span }:
                problems.Add(KeyProblems.NotKeys(span, "hours", "monday: 9:00-17:30"));
                return null;
        }
    }

    private OpeningHours? Read(MapField hours, TimeZoneInfo? zone)
    {
        foreach (var entry in hours.Entries.Where(entry => entry.Key != Exceptions))
            AddDays(hours, entry);

        switch (hours.Find(Exceptions))
        {
            case { Value: MapField map }:
                foreach (var entry in map.Entries)
                    AddDates(map, entry);
                break;
            case { Span: var span }:
                problems.Add(KeyProblems.NotKeys(span, Exceptions, "2026-12-25: closed"));
                break;
        }

        return zone is null ? null : new()
        {
            Zone = zone,
            Week = _week.ToImmutableDictionary(day => day.Key, day => day.Value.Spans),
            Exceptions = _exceptions.ToImmutableSortedDictionary(day => day.Key, day => day.Value.Spans),
            IsTwelveHour = _isTwelveHour,
        };
    }

    private void AddDays(MapField hours, Entry entry)
    {
        if (DayNames.Days(entry.Key) is not { } days)
            problems.Add(DateText.LooksLikeOne(entry.Key) ? HoursProblems.DateAmongDays(entry.Span, entry.Key) : KeyProblems.Unknown(entry.Span, entry.Key, Keys));
        else
            Add(_week, days, entry, Spans(hours, entry));
    }

    private void AddDates(MapField exceptions, Entry entry)
    {
        if (DateText.Days(entry.Key) is not { } days)
            problems.Add(HoursProblems.NotADate(entry.Span, entry.Key));
        else
            Add(_exceptions, days, entry, Spans(exceptions, entry));
    }

    private void Add<TDay>(Dictionary<TDay, (ImmutableArray<OpenSpan> Spans, int Line)> all, IEnumerable<TDay> days, Entry entry, ImmutableArray<OpenSpan> spans)
        where TDay : notnull
    {
        foreach (var day in days)
        {
            if (!all.TryAdd(day, (spans, entry.Span.Line)))
            {
                problems.Add(HoursProblems.DayTwice(entry.Span, entry.Key, all[day].Line));
                return;
            }
        }
    }

    /// <returns>Earliest first, those that touch made one; empty for <c>closed</c>, and for what cannot be understood.</returns>
    private ImmutableArray<OpenSpan> Spans(MapField map, Entry day)
    {
        var texts = FilledList.Read(map, day.Key, problems);
        if (texts is [var only] && only.Text.Equals("closed", StringComparison.OrdinalIgnoreCase))
            return [];

        var read = texts.Select(text => (Text: text, Span: SpanText.Read(text, problems))).Where(each => each.Span is not null);
        var spans = new List<OpenSpan>();
        foreach (var (text, span) in read.Select(each => (each.Text, each.Span!.Value)).OrderBy(each => each.Value.From)) // just looked
        {
            _isTwelveHour |= SpanText.IsTwelveHour(text.Text);
            if (spans is [.., var last] && span.From < last.To)
                problems.Add(HoursProblems.Overlap(text.Span, text.Text));
            else if (spans is [.., var before] && span.From == before.To)
                spans[^1] = before with { To = span.To };
            else
                spans.Add(span);
        }

        return [.. spans];
    }
}
