using System.Collections.Immutable;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The key <c>prices</c> of <c>clinic.yaml</c>: for each service what each length of it costs.</summary>
internal static class PricesReader
{
    /// <param name="currency">Null when it is missing or unknown; then no mark is held against it.</param>
    /// <param name="services">The keys of <c>booking</c>; null when they cannot be told.</param>
    /// <returns>Those that can be read.</returns>
    public static ImmutableArray<ServicePrices> Read(MapField clinic, string? currency, ImmutableArray<string>? services, List<Problem> problems)
    {
        switch (clinic.Find("prices"))
        {
            case null:
                return [];
            case { Value: MapField { Entries.Length: > 0 } map }:
                problems.AddRange(map.Entries.Where(entry => services is { } known && !known.Contains(entry.Key))
                    .Select(entry => PriceProblems.UnknownService(entry.Span, entry.Key, services!.Value))); // just looked
                return [.. map.Entries.Select(entry => Service(map, entry, currency, problems)).Where(service => !service.Prices.IsEmpty)];
            case { Span: var span }:
                problems.Add(KeyProblems.NotKeys(span, "prices", "psoas-massage:"));
                return [];
        }
    }

    private static ServicePrices Service(MapField map, Entry service, string? currency, List<Problem> problems)
    {
        var prices = ImmutableArray.CreateBuilder<Price>();
        foreach (var (length, price) in Pairs(map, service, problems))
        {
            if (LengthText.Minutes(length.Text) is not { } minutes)
            {
                problems.Add(PriceProblems.NotALength(length.Span, length.Text));
            }
            else if (prices.Any(earlier => earlier.Minutes == minutes))
            {
                problems.Add(PriceProblems.LengthTwice(length.Span, length.Text));
            }
            else if (PriceText.Read(price, currency, problems) is { } amount)
            {
                prices.Add(new(minutes, amount));
            }
        }

        return new(service.Key, prices.ToImmutable());
    }

    /// <returns>Lengths and prices: keys below the service, or <c>60 minutes: 95</c> on its line or after a dash.</returns>
    private static IEnumerable<(Located Length, Located Price)> Pairs(MapField map, Entry service, List<Problem> problems)
    {
        if (service.Value is not MapField lengths)
            return [.. FilledList.Read(map, service.Key, problems).Select(line => Pair(line, service.Key, problems)).OfType<(Located, Located)>()];

        return lengths.Entries
            .Select(entry => lengths.Text(entry.Key, problems) is { } price ? (new Located(entry.Key, entry.Span), price) : ((Located, Located)?)null)
            .OfType<(Located, Located)>();
    }

    private static (Located Length, Located Price)? Pair(Located line, string service, List<Problem> problems)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && line.Text[(colon + 1)..].Trim() is { Length: > 0 } price)
            return (line with { Text = line.Text[..colon].TrimEnd() }, line with { Text = price });

        problems.Add(PriceProblems.NotAPair(line.Span, line.Text, service));
        return null;
    }
}
