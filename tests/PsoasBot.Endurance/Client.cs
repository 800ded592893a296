namespace PsoasBot.Endurance;

/// <summary>Sends one thing after the other, and each again and again until it is acknowledged, as the widget does.</summary>
/// <param name="send">True when the service says that it has it.</param>
internal sealed class Client(ThingKind kind, Func<string, Task<bool>> send)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<Thing> _sent = [];

    /// <summary>All but perhaps the last are acknowledged. To be read while it does not run.</summary>
    public IReadOnlyList<Thing> Sent => _sent;

    /// <summary>Done when the first thing is acknowledged.</summary>
    public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends until it is told to stop; the last thing may then be open.</summary>
    public async Task RunAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await FinishAsync(Next(), over);
    }

    /// <summary>Sends the last thing until it is acknowledged.</summary>
    /// <returns>False when time was up before.</returns>
    public Task<bool> FinishAsync(CancellationToken over) => FinishAsync(_sent.LastOrDefault(), over);

    private Thing Next()
    {
        if (_sent is not [.., { IsAcknowledged: false }])
            _sent.Add(Thing.New(kind));
        return _sent[^1];
    }

    private async Task<bool> FinishAsync(Thing? thing, CancellationToken over)
    {
        while (thing is { IsAcknowledged: false } && !over.IsCancellationRequested)
        {
            try
            {
                thing.IsAcknowledged = await send(thing.Token);
            }
            catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
            {
                // The service is down or hangs: it is not known whether it was taken.
            }

            if (thing.IsAcknowledged)
                Began.TrySetResult();
            else
                await Task.Delay(Pause, CancellationToken.None);
        }

        return thing is null or { IsAcknowledged: true };
    }
}
