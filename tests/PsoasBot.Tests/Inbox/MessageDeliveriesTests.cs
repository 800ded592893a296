using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Storage;
using PsoasBot.Inbox;
using PsoasBot.Tests.Shared;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Inbox;

/// <summary>Messages on their way to a mailbox and to Teams, on real sockets, at a time that the test sets.</summary>
public sealed class MessageDeliveriesTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly WatchedTime _time = new();
    private readonly LogText _log = NewLog();
    private readonly ServiceProvider _services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private readonly SmtpListener _mailbox = SmtpListener.Start();
    private readonly InboxOptions _inbox = new();
    private readonly SmtpOptions _smtp = new() { Host = "127.0.0.1", Security = SmtpSecurity.None, From = "bot@clinic.test", To = "desk@clinic.test" };
    private readonly FolderMessageStore _store;
    private WebhookStub _webhook = null!; // set before each test

    public MessageDeliveriesTests() => _store = Store();

    public async Task InitializeAsync()
    {
        _webhook = await WebhookStub.StartAsync();
        (_smtp.Port, _inbox.TeamsWebhook) = (_mailbox.Port, _webhook.Url);
    }

    public async Task DisposeAsync()
    {
        await _webhook.DisposeAsync();
        await _mailbox.DisposeAsync();
        await _services.DisposeAsync();
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_message_is_sent_by_both_routes_and_the_visitor_does_not_wait_for_either()
    {
        using var deliveries = await StartedAsync();

        Keep(deliveries, 1);
        await UntilAsync(() => Message() is { Mail.State: DeliveryState.Sent, Teams.State: DeliveryState.Sent });

        Assert.Equal((1, 1), (_mailbox.Emails.Count, _webhook.Posts.Count));
        Assert.Equal((true, false), (deliveries.Works, deliveries.CanSend(Message())));
        await deliveries.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_mailbox_that_refuses_is_tried_again_and_staff_are_told_why()
    {
        _inbox.TeamsWebhook = null;
        _mailbox.Answers["RCPT"] = "550 no such user";
        using var deliveries = await StartedAsync();

        Keep(deliveries, 1);
        await _time.WaitedForAsync(TimeSpan.FromMinutes(1));
        var (refused, works) = (Message().Mail, deliveries.Works);
        _mailbox.Answers.TryRemove("RCPT", out _);
        _time.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(() => Message().Mail is { State: DeliveryState.Sent });

        Assert.Equal(
            new Delivery(DeliveryState.Waiting, 1, Messages.Monday.AddMinutes(1))
            {
                Failure = $"127.0.0.1:{_mailbox.Port} refused to take email for desk@clinic.test (550: no such user). Check Inbox:Smtp:To.",
            },
            refused);
        Assert.Equal((false, true), (works, deliveries.Works));
        Assert.Equal(["A message that a visitor left could not be sent by Mail (refused) at try 1. It is kept, and /staff/inbox says what to check "], _log.Lines);
        await deliveries.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_webhook_that_hangs_does_not_hold_up_the_mailbox_and_is_given_up_in_time()
    {
        _webhook.Status = null;
        using var deliveries = await StartedAsync();

        Keep(deliveries, 1);
        await _webhook.Hung;
        Keep(deliveries, 2);
        await UntilAsync(() => _store.Read().All(message => message.Mail is { State: DeliveryState.Sent }));
        _time.Advance(MessageDeliveries.Limit);
        await UntilAsync(() => _store.Read().Any(message => message.Teams is { Tries: 1 }));

        var hung = _store.Read().Single(message => message.Left == Messages.Numbered(1)).Teams!;
        Assert.Equal("The Teams webhook at 127.0.0.1 did not answer within 30 seconds. Check Inbox:TeamsWebhook, and that no firewall is in between.", hung.Failure);
        Assert.Equal(DeliveryState.Waiting, hung.State);
        await deliveries.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task While_a_route_fails_it_is_tried_with_one_message_at_a_time_and_all_are_sent_at_last()
    {
        _inbox.TeamsWebhook = null;
        _mailbox.Answers["CONNECT"] = "421 too busy";
        using (var deliveries = await StartedAsync())
        {
            await _time.WaitedForAsync(TimeSpan.FromMinutes(10), times: 2); // each route
            foreach (var number in Enumerable.Range(1, 5))
                _store.Add(deliveries.Queued(Messages.Kept(Messages.Numbered(number))));
            deliveries.Tell();
            await _time.WaitedForAsync(TimeSpan.FromSeconds(20)); // four are due at once
            await deliveries.StopAsync(CancellationToken.None);
        }

        Assert.Equal(1, _store.Read().Sum(message => message.Mail!.Tries));

        _mailbox.Answers.TryRemove("CONNECT", out _);
        _time.Advance(TimeSpan.FromMinutes(1));
        using var later = await StartedAsync();
        await UntilAsync(() => _store.Read().All(message => message.Mail is { State: DeliveryState.Sent }));

        Assert.Equal(5, _mailbox.Emails.Count);
        await later.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_was_not_sent_before_a_restart_is_sent_after_it_once()
    {
        var before = Deliveries(_store);
        _store.Add(before.Queued(Messages.Kept(Messages.Left)));

        using var deliveries = await StartedAsync();
        await _time.WaitedForAsync(TimeSpan.FromMinutes(10), times: 2); // each route
        deliveries.Tell();
        await _time.WaitedForAsync(TimeSpan.FromMinutes(10), times: 4);

        Assert.Equal((1, 1), (_mailbox.Emails.Count, _webhook.Posts.Count));
        Assert.Equal((DeliveryState.Sent, DeliveryState.Sent), (Message().Mail!.State, Message().Teams!.State));
        await deliveries.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_route_that_failed_before_a_restart_is_not_believed_to_work_after_it()
    {
        _inbox.TeamsWebhook = null;
        var failed = Delivery.Now(Messages.Monday).Failed("refused", Messages.Monday);
        _store.Add(Messages.Kept(Messages.Left) with { Mail = failed });

        using var deliveries = await StartedAsync();
        await _time.WaitedForAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((false, true), (deliveries.Works, deliveries.IsConfigured));
        await deliveries.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_waits_for_a_route_whose_settings_are_gone_is_given_up_and_says_so()
    {
        _store.Add(Messages.Kept(Messages.Left) with { Mail = Delivery.Now(Messages.Monday) });
        _smtp.Host = null;

        using var deliveries = await StartedAsync();
        await UntilAsync(() => Message().Mail is { State: DeliveryState.GivenUp });

        Assert.Equal("It was not sent in time, and its settings are gone.", Message().Mail!.Failure);
        Assert.Empty(_mailbox.Commands);
        await deliveries.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Staff_send_one_again_that_was_given_up()
    {
        _inbox.TeamsWebhook = null;
        _store.Add(Messages.Kept(Messages.Left) with { Mail = new Delivery(DeliveryState.GivenUp, 8, Messages.Monday) { Failure = "refused" } });
        using var deliveries = await StartedAsync();
        var canSend = deliveries.CanSend(Message());

        deliveries.SendAgain(Message());
        await UntilAsync(() => Message().Mail is { State: DeliveryState.Sent });

        Assert.Equal((true, false), (canSend, deliveries.CanSend(Message())));
        Assert.Single(_mailbox.Emails);
        await deliveries.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Without_settings_nothing_is_to_be_sent()
    {
        _smtp.Host = null;
        _inbox.TeamsWebhook = null;
        var deliveries = Deliveries(_store);

        var queued = deliveries.Queued(Messages.Kept(Messages.Left));

        Assert.Equal(Messages.Kept(Messages.Left), queued);
        Assert.Equal((false, false), (deliveries.Works, deliveries.IsConfigured));
    }

    [SkippableFact]
    public async Task Of_two_replicas_each_message_is_sent_once()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = new RedisState(Options.Create(new StateOptions { Redis = server.Address }), NullLogger<RedisState>.Instance);
        using var store = new RedisMessageStore(redis, Options.Create(_inbox));
        using var other = new RedisMessageStore(redis, Options.Create(_inbox));
        using var a = Deliveries(store);
        using var b = Deliveries(other);
        foreach (var number in Enumerable.Range(1, 5))
            store.Add(a.Queued(Messages.Kept(Messages.Numbered(number))));

        await a.StartAsync(CancellationToken.None);
        await b.StartAsync(CancellationToken.None);
        await UntilAsync(() => store.Read().All(message => message is { Mail.State: DeliveryState.Sent, Teams.State: DeliveryState.Sent }));
        await a.StopAsync(CancellationToken.None);
        await b.StopAsync(CancellationToken.None);

        Assert.Equal((5, 5), (_mailbox.Emails.Count, _webhook.Posts.Count));
    }

    private void Keep(MessageDeliveries deliveries, int number)
    {
        _store.Add(deliveries.Queued(Messages.Kept(Messages.Numbered(number))));
        deliveries.Tell();
    }

    private KeptMessage Message() => Assert.Single(_store.Read());

    private async Task<MessageDeliveries> StartedAsync()
    {
        var deliveries = Deliveries(_store);
        await deliveries.StartAsync(CancellationToken.None);
        return deliveries;
    }

    private MessageDeliveries Deliveries(IMessageStore store) => new(
        store,
        [new MailRoute(Options.Create(_smtp)), new TeamsRoute(Options.Create(_inbox), _services.GetRequiredService<IHttpClientFactory>())],
        new InboxMetrics(Meters.Factory),
        _time,
        new LoggerOf<MessageDeliveries>(_log));

    private static LogText NewLog() => new();

    private FolderMessageStore Store() => new(new DataFolder(Path.Combine(_folder.FullName, "data")), _time, NullLogger<FolderMessageStore>.Instance);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!condition())
            await timer.WaitForNextTickAsync(limit.Token);
    }
}
