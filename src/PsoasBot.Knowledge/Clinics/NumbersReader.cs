using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge;

/// <summary>The key <c>numbers</c> of <c>clinic.yaml</c>: whom the urgent cards say to call.</summary>
internal static partial class NumbersReader
{
    public static readonly ImmutableArray<string> Keys = ["emergency", "urgent", "crisis"];

    /// <returns>The numbers that are there; <c>urgent</c> and <c>crisis</c> may be words, as not every country has a number for them.</returns>
    public static ImmutableDictionary<string, string> Read(MapField clinic, SourceSpan whole, List<Problem> problems)
    {
        switch (clinic.Find("numbers"))
        {
            case { Value: MapField map, Span: var span }:
                return Each(map, span, problems);
            case { Span: var span }:
                problems.Add(KeyProblems.NotKeys(span, "numbers", "emergency: 911"));
                break;
            default:
                problems.Add(ClinicProblems.Missing(whole, "numbers"));
                break;
        }

        return ImmutableDictionary<string, string>.Empty;
    }

    private static ImmutableDictionary<string, string> Each(MapField map, SourceSpan span, List<Problem> problems)
    {
        problems.AddRange(map.Entries.Where(entry => !Keys.Contains(entry.Key)).Select(entry => KeyProblems.Unknown(entry.Span, entry.Key, Keys)));
        var numbers = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var key in Keys)
        {
            if (NeededText.Read(map, key, span, Keys, problems) is { } number)
                numbers.Add(key, number);
        }

        if (numbers.TryGetValue("emergency", out var emergency) && !Dialled().IsMatch(emergency))
            problems.Add(ClinicProblems.NotANumber(map.Find("emergency")!.Value.Span, emergency)); // it has a value, so it is there

        return numbers.ToImmutable();
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ().\-]*$")]
    private static partial Regex Dialled();
}
