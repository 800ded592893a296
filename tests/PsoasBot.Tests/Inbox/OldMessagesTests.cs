using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Storage;
using PsoasBot.Inbox;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Tests.Inbox;

public sealed class OldMessagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Messages_are_deleted_after_their_days_answered_or_not()
    {
        var time = new WatchedTime();
        using var store = new FolderMessageStore(new DataFolder(_folder.FullName), time, NullLogger<FolderMessageStore>.Instance);
        store.Add(Messages.Kept(Messages.Numbered(1)));
        store.Add(Messages.Kept(Messages.Numbered(2)) with { Answered = new Answered(Messages.Monday, "ann") });
        store.Add(Messages.Kept(Messages.Numbered(3)) with { At = Messages.Monday.AddDays(1) });
        time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));

        using var sweep = new OldMessages(store, Options.Create(new InboxOptions { KeepDays = 7 }), time, NullLogger<OldMessages>.Instance);
        await sweep.StartAsync(CancellationToken.None);
        await time.WaitedForAsync(TimeSpan.FromHours(1));
        await sweep.StopAsync(CancellationToken.None);

        Assert.Equal(["Visitor 3"], store.Read().Select(message => message.Left.Name));
    }
}
