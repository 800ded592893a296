namespace PsoasBot.Endurance;

/// <summary>Sends one thing after the other, and each again and again until there is a receipt, as the widget does.</summary>
internal sealed class Client(ThingKind kind, Func<string, Task<Receipt>> send)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<Thing> _sent = [];

    /// <summary>All but perhaps the last have a receipt. To be read while it does not run.</summary>
    public IReadOnlyList<Thing> Sent => _sent;

    /// <summary>Done when the first thing has its receipt.</summary>
    public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends until it is told to stop; the last thing may then be open.</summary>
    public async Task RunAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await FinishAsync(Next(), over);
    }

    /// <summary>Sends the last thing until it has its receipt.</summary>
    /// <returns>False when time was up before.</returns>
    public Task<bool> FinishAsync(CancellationToken over) => FinishAsync(_sent.LastOrDefault(), over);

    private Thing Next()
    {
        if (_sent is not [.., { Receipt: Receipt.None }])
            _sent.Add(Thing.New(kind));
        return _sent[^1];
    }

    private async Task<bool> FinishAsync(Thing? thing, CancellationToken over)
    {
        while (thing is { Receipt: Receipt.None } && !over.IsCancellationRequested)
        {
            try
            {
                thing.Receipt = await send(thing.Token);
            }
            catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
            {
                // The service is down or hangs: it is not known whether it was taken.
            }

            if (thing.Receipt != Receipt.None)
                Began.TrySetResult();
            else
                await Task.Delay(Pause, CancellationToken.None);
        }

        return thing is not { Receipt: Receipt.None };
    }
}
