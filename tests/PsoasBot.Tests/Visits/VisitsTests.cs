namespace PsoasBot.Tests.Visits;

/// <summary>Whole conversations with the kinds of people that a receptionist meets, over both channels.</summary>
public sealed class VisitsTests(VisitSite site) : IClassFixture<VisitSite>
{
    [Fact]
    public async Task Every_visit_is_kept_over_Direct_Line()
    {
        var faults = await FaultsAsync((_, utterances) => site.OverDirectLineAsync(utterances));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_visit_is_kept_through_Teams()
    {
        var faults = await FaultsAsync((visit, utterances) => site.ThroughTeamsAsync(visit.Name, utterances));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(Func<Visit, IEnumerable<string>, Task<IReadOnlyList<VisitReply>>> visited)
    {
        var faults = new List<string>();
        foreach (var visit in Visit.All())
        {
            var replies = await visited(visit, visit.Turns.Select(turn => turn.Say));
            foreach (var (turn, reply) in visit.Turns.Zip(replies))
            {
                string[] found = [.. turn.Faults(reply)];
                if (turn.KnownWrong is null)
                    faults.AddRange(found.Select(fault => $"{visit.Name}: “{turn.Say}”: {fault}"));
                else if (reply.Outcome is not null && found.Length == 0)
                    faults.Add($"{visit.Name}: “{turn.Say}”: right by now, so remove `knownWrong`");
            }
        }

        return faults;
    }
}
