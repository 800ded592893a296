namespace PsoasBot.Endurance;

/// <summary>Ten rounds, one or more of most kinds.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task What_is_acknowledged_is_there_once_after_a_crash_and_emergencies_are_always_answered()
    {
        var rounds = await CrashRun.RunAsync(rounds: 10, seed: 1, print: _ => { });

        Assert.InRange(rounds.Count, 7, 10);
        Assert.All(rounds, round => Assert.True(round.IsGood, round.ToString()));
        Assert.All(rounds, round => Assert.True(round.Acknowledged >= 6, round.ToString()));
    }
}
