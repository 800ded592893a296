using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Ends conversations that nobody uses any more, when the service starts and every quarter of an hour.</summary>
internal sealed partial class IdleConversations(
    DirectLineConversations conversations, TimeProvider time, ILogger<IdleConversations> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            try
            {
                await conversations.EndIdleAsync();
            }
            catch (Exception exception) when (StorageFailures.Is(exception))
            {
                LogFailed(StorageFailures.Reason(exception)); // the next round tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Idle conversations could not be removed: {Reason}")]
    private partial void LogFailed(string reason);
}
