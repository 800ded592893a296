using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>The key <c>numbers</c> of <c>clinic.yaml</c>: whom the urgent cards say to call.</summary>
internal static partial class NumbersReader
{
    private const string Poison = "poison";

    /// <summary>Those that every clinic names.</summary>
    public static readonly ImmutableArray<string> Needed = ["emergency", "urgent", "crisis"];

    public static readonly ImmutableArray<string> Keys = [.. Needed, Poison];

    /// <returns>The numbers that are there; all but <c>emergency</c> may be words, as not every country has a number for them.</returns>
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
        foreach (var key in Needed)
        {
            if (NeededText.Read(map, key, span, Keys, problems) is { } number)
                numbers.Add(key, number);
        }

        if (map.Text(Poison, problems) is { } poison)
            numbers.Add(Poison, poison.Text);

        if (numbers.TryGetValue("emergency", out var emergency) && !Dialled().IsMatch(emergency))
            problems.Add(ClinicProblems.NotANumber(map.Find("emergency")!.Value.Span, emergency)); // it has a value, so it is there

        return numbers.ToImmutable();
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ().\-]*$")]
    private static partial Regex Dialled();
}
