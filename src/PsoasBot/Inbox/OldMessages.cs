using Microsoft.Extensions.Options;

namespace PsoasBot.Inbox;

/// <summary>Deletes messages after their days, when the service starts and every hour.</summary>
internal sealed partial class OldMessages(IMessageStore store, IOptions<InboxOptions> options, TimeProvider time, ILogger<OldMessages> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            try
            {
                store.DeleteBefore(time.GetUtcNow() - TimeSpan.FromDays(options.Value.KeepDays));
            }
            catch (Exception unwritable) when (InboxFailures.Is(unwritable))
            {
                LogFailed(InboxFailures.Reason(unwritable)); // the next round tries again
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Messages in the inbox that are past Inbox:KeepDays could not be deleted: {Reason}")]
    private partial void LogFailed(string reason);
}
