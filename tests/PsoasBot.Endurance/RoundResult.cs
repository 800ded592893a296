using System.Collections.Immutable;
using System.Globalization;

namespace PsoasBot.Endurance;

/// <summary>What came of one round, or of several together.</summary>
/// <param name="Acknowledged">Things that the service said it has.</param>
/// <param name="Lost">Those of them that are not there, and those that it did not take in minutes.</param>
/// <param name="Doubled">Things that are there more than once, acknowledged or not.</param>
/// <param name="Asked">Emergencies described.</param>
/// <param name="Remarks">What else is wrong; empty when nothing is.</param>
internal sealed record RoundResult(string Name, int Acknowledged, int Lost, int Doubled, int Asked, int Answered, ImmutableArray<string> Remarks, TimeSpan Elapsed)
{
    public bool IsGood => Lost == 0 && Doubled == 0 && Answered == Asked && Remarks.IsEmpty;

    public static RoundResult Sum(IReadOnlyCollection<RoundResult> rounds) => new(
        $"{rounds.Count} rounds",
        rounds.Sum(round => round.Acknowledged),
        rounds.Sum(round => round.Lost),
        rounds.Sum(round => round.Doubled),
        rounds.Sum(round => round.Asked),
        rounds.Sum(round => round.Answered),
        [.. rounds.SelectMany(round => round.Remarks)],
        TimeSpan.FromTicks(rounds.Sum(round => round.Elapsed.Ticks)));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-22} {Acknowledged,7:N0} acknowledged  {Lost} lost  {Doubled} doubled  {Answered} of {Asked} emergencies answered  {Elapsed.TotalSeconds,6:f1} s{string.Concat(Remarks.Select(remark => $"\n    {remark}"))}");
}
