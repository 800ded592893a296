using Microsoft.Extensions.Options;

namespace PsoasBot.Reloading;

/// <summary>
/// Watches the knowledge folder and has it read again when it is at rest. What it is told is only a hint to look; what counts is whether any name or byte
/// has changed, so editors' files and saves that change nothing go unnoticed, and a hint that was lost costs half a minute.
/// </summary>
internal sealed class KnowledgeWatch(KnowledgeReloader reloader, IOptions<KnowledgeOptions> options, TimeProvider time) : BackgroundService
{
    /// <summary>How long nothing may change before it is read. An edit is to be live 2 s after the last write, and most of that is for reading and learning.</summary>
    internal static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    /// <summary>From the first hint to the first look: a save is several writes.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FallbackPoll = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // a start does not wait for the first look
        while (!stoppingToken.IsCancellationRequested)
        {
            using var events = new FolderEvents(reloader.Folder); // anew each time: the folder may be another one by the same name
            var key = reloader.Key();
            if (reloader.HasSeen(key))
            {
                await events.NextAsync(options.Value.Poll || !events.TellOfAll ? Poll : FallbackPoll, time, stoppingToken);
                await Task.Delay(Breath, time, stoppingToken);
            }
            else
            {
                await Task.Delay(Rest, time, stoppingToken);
                if (reloader.Key() == key && !GitCheckout.IsUnderWay(reloader.Folder, time.GetUtcNow()))
                    await reloader.ReloadAsync(stoppingToken);
            }
        }
    }
}
