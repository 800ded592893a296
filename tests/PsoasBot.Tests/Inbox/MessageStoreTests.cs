using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Storage;
using PsoasBot.Inbox;
using PsoasBot.Tests.Shared;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Inbox;

/// <summary>What one process keeps in its data folder, and what replicas keep in one Redis.</summary>
public sealed class MessageStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly FakeTimeProvider _time = new(Messages.Monday);

    private DataFolder Data => new(Path.Combine(_folder.FullName, "data"));

    private string File => Path.Combine(Data.Path, "inbox.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_message_is_there_again_after_a_restart_with_all_that_became_of_it()
    {
        var message = Messages.Kept(Messages.Left) with { Mail = Delivery.Now(Messages.Monday) };
        using (var store = Store())
        {
            store.Add(message);
            store.Deliver(message.Id, DeliveryRoute.Mail, message.Mail.Failed("refused", Messages.Monday));
            Assert.True(store.Answer(message.Id, new Answered(Messages.Monday.AddHours(1), "ann")));
        }

        using var later = Store();

        Assert.Equal(
            message with
            {
                Answered = new Answered(Messages.Monday.AddHours(1), "ann"),
                Mail = new Delivery(DeliveryState.Waiting, 1, Messages.Monday.AddMinutes(1)) { Failure = "refused" },
            },
            Assert.Single(later.Read()));
    }

    [Fact]
    public void What_is_deleted_is_gone_from_the_disk_and_others_stay()
    {
        using var store = Store();
        store.Add(Messages.Kept(Messages.Left));
        store.Add(Messages.Kept(Messages.Numbered(2)));

        var isDeleted = (store.Delete(Messages.Left.Id), store.Delete(Messages.Left.Id));

        Assert.Equal((true, false), isDeleted);
        Assert.Equal("Visitor 2", Assert.Single(store.Read()).Left.Name);
        Assert.DoesNotContain("Anna", OnDisk(), StringComparison.Ordinal);
        Assert.Contains("Visitor 2", OnDisk(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_made_where_nothing_is_kept()
    {
        using var store = Store();

        store.DeleteBefore(Messages.Monday);
        store.Deliver("none", DeliveryRoute.Mail, Delivery.Now(Messages.Monday));

        Assert.Equal((0, 0, false), (store.Count(), store.CountNew(), store.Answer("none", null)));
        Assert.Empty(store.Read());
        Assert.False(Directory.Exists(Data.Path));
    }

    [Fact]
    public void Only_the_owner_reads_the_file()
    {
        using var store = Store();

        store.Add(Messages.Kept(Messages.Left));

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void A_damaged_file_is_set_aside_and_the_message_kept_in_a_new_one()
    {
        Directory.CreateDirectory(Data.Path);
        System.IO.File.WriteAllText(File, "not a database, however one looks at it; not at all");
        var log = new LogText();
        using var store = new FolderMessageStore(Data, _time, new LoggerOf<FolderMessageStore>(log));

        store.Add(Messages.Kept(Messages.Left));

        Assert.Equal(Messages.Left, Assert.Single(store.Read()).Left);
        Assert.StartsWith("not a database", System.IO.File.ReadAllText(File + ".damaged-20261102T090000Z"), StringComparison.Ordinal);
        Assert.StartsWith("inbox.db was damaged. It is now ", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_deleted_meanwhile_is_made_anew()
    {
        using var store = Store();
        store.Add(Messages.Kept(Messages.Left));
        foreach (var file in Directory.EnumerateFiles(Data.Path))
            System.IO.File.Delete(file);

        store.Add(Messages.Kept(Messages.Numbered(2)));

        using var other = Store();
        Assert.Equal("Visitor 2", Assert.Single(other.Read()).Left.Name);
    }

    [SkippableFact]
    public async Task Redis_gives_what_the_data_folder_gives()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        using var folder = Store();
        using var a = Replica(redis);
        using var b = Replica(redis);

        var expected = Written(folder, folder);
        var actual = Written(a, b);

        Assert.Equal(expected, actual);
        Assert.Contains("Visitor 3", expected, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Of_two_replicas_one_sends_at_a_time()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        using var a = Replica(redis);
        using var b = Replica(redis);

        var claims = new List<bool> { a.Claim(DeliveryRoute.Mail), b.Claim(DeliveryRoute.Mail), a.Claim(DeliveryRoute.Mail), b.Claim(DeliveryRoute.Teams) };
        b.Release(DeliveryRoute.Mail); // it is not b's
        claims.Add(b.Claim(DeliveryRoute.Mail));
        a.Release(DeliveryRoute.Mail);
        claims.Add(b.Claim(DeliveryRoute.Mail));

        Assert.Equal([true, false, true, true, false, true], claims);
    }

    [SkippableFact]
    public async Task While_Redis_is_away_a_message_is_not_taken_for_kept()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        using var store = Replica(redis);
        await server.StopAsync();

        var failure = Record.Exception(() => store.Add(Messages.Kept(Messages.Left)));

        Assert.True(InboxFailures.Is(failure!), failure?.ToString()); // null fails
    }

    /// <summary>All that can be done with messages, in turns.</summary>
    /// <returns>What is there after each step.</returns>
    private static string Written(IMessageStore one, IMessageStore other)
    {
        var seen = new StringBuilder();
        for (var number = 1; number <= 5; number++)
        {
            var message = new KeptMessage(Messages.Numbered(number) with { IsUrgent = number == 5 }, Messages.Monday.AddDays(number)) { Mail = Delivery.Now(Messages.Monday) };
            one.Add(number == 4 ? message with { Teams = Delivery.Now(Messages.Monday) } : message);
        }

        Note();
        other.Add(Messages.Kept(Messages.Numbered(3)) with { At = Messages.Monday.AddDays(9) }); // it is there
        Note();
        seen.Append(other.Answer(IdOf(1), new Answered(Messages.Monday, "ann"))).Append(one.Answer(IdOf(2), new Answered(Messages.Monday, "bea"))).Append(one.Answer(IdOf(9), null));
        Note();
        seen.Append(one.Answer(IdOf(1), null));
        one.Deliver(IdOf(1), DeliveryRoute.Mail, Delivery.Now(Messages.Monday).Sent(Messages.Monday));
        other.Deliver(IdOf(2), DeliveryRoute.Mail, Delivery.Now(Messages.Monday).Failed("refused", Messages.Monday));
        other.Deliver(IdOf(9), DeliveryRoute.Mail, Delivery.Now(Messages.Monday));
        Note();
        seen.Append(other.Delete(IdOf(5))).Append(one.Delete(IdOf(5)));
        Note();
        one.DeleteBefore(Messages.Monday.AddDays(3));
        Note();
        return seen.ToString();

        string IdOf(int number) => Messages.Numbered(number).Id;

        void Note() => seen.Append(JsonSerializer.Serialize(new
        {
            All = other.Read(), Mail = one.Waiting(DeliveryRoute.Mail), Teams = other.Waiting(DeliveryRoute.Teams), Count = one.Count(), New = other.CountNew(),
        })).Append('\n');
    }

    private FolderMessageStore Store() => new(Data, _time, NullLogger<FolderMessageStore>.Instance);

    private static RedisState Connect(RedisServer server) =>
        new(Options.Create(new StateOptions { Redis = server.Address }), NullLogger<RedisState>.Instance);

    private static RedisMessageStore Replica(RedisState redis) => new(redis, Options.Create(new InboxOptions()));

    /// <summary>Every file of the data folder, the journal included.</summary>
    private string OnDisk() => string.Concat(Directory.EnumerateFiles(Data.Path).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(stream, Encoding.Latin1);
        return text.ReadToEnd();
    }));
}
