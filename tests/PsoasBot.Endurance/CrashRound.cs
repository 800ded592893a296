using System.Diagnostics;

namespace PsoasBot.Endurance;

/// <summary>
/// One round: clients send, something fails, the service is killed at a random moment and started again, the clients send again what was not acknowledged, and
/// then everything is counted.
/// </summary>
internal sealed class CrashRound(House house, Fault fault, Random chance)
{
    private const int Visitors = 3;

    /// <summary>What takes longer is given up and counted as lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How long a line of the log is waited for.</summary>
    private static readonly TimeSpan MostForALine = TimeSpan.FromMinutes(2), Pause = TimeSpan.FromMilliseconds(100);

    private readonly List<string> _remarks = [];
    private readonly List<Client> _clients = [];
    private readonly List<Visitor> _visitors = [];
    private int _asked;
    private int _answered;

    /// <summary>The kind of things that a torn file takes with it; null for none.</summary>
    private ThingKind? Torn => fault switch
    {
        Fault.TornConversations => ThingKind.Message,
        Fault.TornQuestions => ThingKind.Thumb,
        Fault.TornInbox => ThingKind.LeftMessage,
        _ => null,
    };

    public async Task<RoundResult> RunAsync(string name)
    {
        var started = Stopwatch.GetTimestamp();
        using var limit = new CancellationTokenSource(Patience);
        house.Renew();
        await GatherAsync();

        using (var over = CancellationTokenSource.CreateLinkedTokenSource(limit.Token))
        {
            var running = _clients.ConvertAll(client => client.RunAsync(over.Token));
            await Task.WhenAll(_clients.Select(client => client.Began.Task.WaitAsync(limit.Token)));
            await FailAsync(limit.Token);
            await Task.Delay(chance.Next(500), limit.Token); // the moment of the kill is chance, and proves nothing by itself
            await house.Bot.KillAsync();
            await over.CancelAsync();
            await Task.WhenAll(running);
        }

        await RestartAsync(limit.Token);
        return await CountedAsync(name, started, limit.Token);
    }

    /// <summary>New conversations beside the one editor.</summary>
    private async Task GatherAsync()
    {
        _clients.Add(new Client(ThingKind.Edit, house.Editor.AddAsync));
        for (var number = 0; number < Visitors; number++)
        {
            var visitor = await Visitor.StartAsync(house.Http);
            await visitor.SayAsync("first"); // so that there is an answer to rate
            _visitors.Add(visitor);
            _clients.Add(new Client(ThingKind.Message, visitor.SayAsync));
            _clients.Add(new Client(ThingKind.Thumb, visitor.RateAsync));
            _clients.Add(new Client(ThingKind.LeftMessage, visitor.LeaveAsync));
        }
    }

    /// <summary>Something fails, an emergency is described meanwhile, and it works again.</summary>
    private async Task FailAsync(CancellationToken over)
    {
        switch (fault)
        {
            case Fault.FullDisk:
                using (house.Fill())
                    await AskAsync(over);
                break;
            case Fault.RedisKilled:
                house.Redis!.Kill(); // the house has one where this is asked for
                await AskAsync(over);
                house.Redis.Start();
                break;
            case Fault.RedisPaused:
                Signals.Stop(house.Redis!.Process);
                await AskAsync(over);
                Signals.Continue(house.Redis.Process);
                break;
            case Fault.RedisSlow:
                var asking = AskAsync(over);
                while (!asking.IsCompleted)
                {
                    Signals.Stop(house.Redis!.Process);
                    await Task.Delay(200, over);
                    Signals.Continue(house.Redis.Process);
                    await Task.Delay(20, over);
                }

                await asking;
                break;
        }
    }

    private async Task RestartAsync(CancellationToken over)
    {
        switch (fault)
        {
            case Fault.TornConversations:
                Tear("conversations.db");
                break;
            case Fault.TornQuestions:
                Tear("questions.db");
                break;
            case Fault.TornInbox:
                Tear("inbox.db");
                break;
            case Fault.TornKeys:
                foreach (var key in Directory.EnumerateFiles(Path.Combine(house.Data, "keys"), "*.xml"))
                    TornFile.Tear(key, chance);
                break;
        }

        await house.StartAsync();
        if (fault == Fault.TornConversations)
        {
            _visitors.Clear(); // open chats begin anew
            _visitors.Add(await Visitor.StartAsync(house.Http));
        }

        await AskAsync(over);
    }

    private void Tear(string file) => TornFile.Tear(Path.Combine(house.Data, file), chance);

    private async Task AskAsync(CancellationToken over)
    {
        _asked++;
        _answered += await _visitors[0].IsHelpedAsync(over) ? 1 : 0;
    }

    /// <summary>Sends again what is open, and counts. What lay in a torn file is gone, and is neither sent again nor counted.</summary>
    private async Task<RoundResult> CountedAsync(string name, long started, CancellationToken over)
    {
        var (acknowledged, lost, doubled) = (0, 0, 0);
        var open = _clients.Where(client => Torn != ThingKind.Message || client.Sent[0].Kind == ThingKind.Edit).ToList();
        await Task.WhenAll(open.Select(client => client.FinishAsync(over)));
        lost += open.Count(client => client.Sent[^1].Receipt == Receipt.None);

        foreach (var kind in Enum.GetValues<ThingKind>().Where(kind => kind != Torn))
        {
            var kept = await house.KeptAsync(kind, _visitors, over);
            foreach (var thing in _clients.SelectMany(client => client.Sent).Where(thing => thing.Kind == kind))
            {
                acknowledged += thing.IsAcknowledged ? 1 : 0;
                lost += thing.IsAcknowledged && kept(thing.Token) == 0 ? 1 : 0;
                doubled += kept(thing.Token) > 1 ? 1 : 0;
                if (kept(thing.Token) != 1 && thing.IsAcknowledged)
                    _remarks.Add($"a {kind} is there {kept(thing.Token)} times");
            }
        }

        await CheckSaidAsync(over);
        return new(name, acknowledged, lost, doubled, _asked, _answered, [.. _remarks], Stopwatch.GetElapsedTime(started));
    }

    /// <summary>A torn file is set aside, and the log says so.</summary>
    private async Task CheckSaidAsync(CancellationToken over)
    {
        var file = fault switch { Fault.TornConversations => "conversations.db", Fault.TornQuestions => "questions.db", Fault.TornInbox => "inbox.db", Fault.TornKeys => "keys/key-", _ => null };
        if (file is null)
            return;

        var visitor = await Visitor.StartAsync(house.Http);
        await visitor.RateAsync("once"); // makes it look into each file
        await visitor.LeaveAsync("once");
        for (var waited = TimeSpan.Zero; waited < MostForALine && !house.Bot.Said.Contains(file, StringComparison.Ordinal); waited += Pause)
            await Task.Delay(Pause, over);
        if (!house.Bot.Said.Contains(file, StringComparison.Ordinal))
            _remarks.Add($"{file} was torn, and the log does not say so: {house.Bot.Said}");
        var aside = Directory.EnumerateFiles(house.Data, "*.damaged-*", SearchOption.AllDirectories).ToList();
        if (aside.Count == 0)
            _remarks.Add($"{file} was torn, and was not set aside");
        aside.ForEach(File.Delete);
    }
}
