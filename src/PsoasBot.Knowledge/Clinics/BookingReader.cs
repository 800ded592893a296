using System.Collections.Immutable;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The key <c>booking</c> of <c>clinic.yaml</c>: a label and a link for each service.</summary>
internal static class BookingReader
{
    public static readonly ImmutableArray<string> Keys = ["label", "link"];

    private const string Page = "{booking-page}";

    /// <param name="page">What <c>{booking-page}</c> in a link stands for.</param>
    /// <returns>The links that can be used, and the keys of all, usable or not; no keys at all where there is nothing to read them from.</returns>
    public static (ImmutableArray<BookingLink> Links, ImmutableArray<string>? Keys) Read(MapField clinic, SourceSpan whole, Located? page, List<Problem> problems)
    {
        switch (clinic.Find("booking"))
        {
            case { Value: MapField { Entries.Length: > 0 } map }:
                ImmutableArray<BookingLink> links = [.. map.Entries.Select(service => Link(service, page, problems)).OfType<BookingLink>()];
                problems.AddRange(Nameless(links, map));
                return (links, [.. map.Entries.Select(entry => entry.Key)]);
            case { Span: var span }:
                problems.Add(KeyProblems.NotKeys(span, "booking", "psoas-massage:"));
                return ([], null);
            default:
                problems.Add(ClinicProblems.Missing(whole, "booking"));
                return ([], null);
        }
    }

    /// <summary>The services that nobody can book by naming them: their label names none, or an earlier one has the same name.</summary>
    private static IEnumerable<Problem> Nameless(ImmutableArray<BookingLink> links, MapField map)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            var name = string.Join(' ', ServiceWords.Of(link.Label).Order(StringComparer.Ordinal));
            if (name.Length == 0 || !named.TryAdd(name, link.Key))
                yield return ClinicProblems.Nameless(map.Find(link.Key)!.Span, link.Label, named.GetValueOrDefault(name)); // the link was read from there
        }
    }

    private static BookingLink? Link(Entry service, Located? page, List<Problem> problems)
    {
        if (service.Value is not MapField map)
        {
            problems.Add(KeyProblems.NotKeys(service.Span, service.Key, "label: Book a massage"));
            return null;
        }

        problems.AddRange(map.Entries.Where(entry => !Keys.Contains(entry.Key)).Select(entry => KeyProblems.Unknown(entry.Span, entry.Key, Keys)));
        problems.AddRange(Keys.Where(key => map.Find(key) is null).Select(key => ClinicProblems.Missing(service.Span, key)));
        var label = map.Text("label", problems);
        if (label is not null && MarkdownDepth.IsTooDeep(label.Text))
            problems.Add(PassageProblems.TooDeep(label.Span));
        return map.Text("link", problems) is { } link && Address(link, page, problems) is { } url && label is not null
            ? new(service.Key, label.Text, url)
            : null;
    }

    /// <summary>The address of a link. What is wrong with the page that it leads through is said there, once.</summary>
    private static Uri? Address(Located link, Located? page, List<Problem> problems)
    {
        var isThroughPage = link.Text.Contains(Page, StringComparison.Ordinal);
        if (isThroughPage && page is null)
        {
            problems.Add(ClinicProblems.NoBookingPage(link.Span));
            return null;
        }

        var address = link.Text.Replace(Page, page?.Text.TrimEnd('/'), StringComparison.Ordinal);
        var toBlame = isThroughPage && (WebAddress.Of(page!.Text) is not { } home || WebAddress.IsPlaceholder(home)) ? page : new(address, link.Span); // a page is there
        var url = WebAddress.Of(address);
        if (url is null)
            problems.Add(ClinicProblems.UnusableLink(toBlame.Span, toBlame.Text));
        else if (WebAddress.IsPlaceholder(url))
            problems.Add(ClinicProblems.Placeholder(toBlame.Span, url.Host));

        return url;
    }
}
