using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Storage;
using PsoasBot.Inbox;
using PsoasBot.Tests.Shared;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Inbox;

public sealed class MessagesLeftTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly FakeTimeProvider _time = new(Messages.Monday);
    private readonly LogText _log = new();
    private readonly FolderMessageStore _store;

    public MessagesLeftTests() => _store = new FolderMessageStore(new DataFolder(Path.Combine(_folder.FullName, "data")), _time, NullLogger<FolderMessageStore>.Instance);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_message_is_kept_once_and_waits_to_be_sent_by_what_is_set_up()
    {
        var left = Left(new SmtpOptions { Host = "mail.test" });

        var isKept = (left.Keep(Messages.Left), left.Keep(Messages.Left));

        Assert.Equal((true, true), isKept);
        Assert.Equal(Messages.Kept(Messages.Left) with { Mail = Delivery.Now(Messages.Monday) }, Assert.Single(_store.Read()));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Nobody_is_promised_that_it_is_seen_unless_somebody_is_there(bool hasMail, bool isStaffed, bool isHeard) =>
        Assert.Equal(isHeard, Left(new SmtpOptions { Host = hasMail ? "mail.test" : null }, isStaffed).IsHeard);

    [Fact]
    public void What_cannot_be_kept_is_not_said_to_be_and_the_log_has_the_reason_without_a_word_of_it()
    {
        Directory.CreateDirectory(_store.Place);

        var isKept = Left(new SmtpOptions()).Keep(Messages.Left);

        Assert.False(isKept);
        Assert.Contains("A visitor's message for the clinic could not be kept in ", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.DoesNotMatch("Anna|7700|hip", Assert.Single(_log.Lines));
    }

    private MessagesLeft Left(SmtpOptions smtp, bool isStaffed = false)
    {
        var metrics = new InboxMetrics(Meters.Factory);
        var deliveries = new MessageDeliveries(_store, [new MailRoute(Options.Create(smtp))], metrics, _time, NullLogger<MessageDeliveries>.Instance);
        return new MessagesLeft(_store, deliveries, () => isStaffed, Options.Create(new InboxOptions()), metrics, _time, new LoggerOf<MessagesLeft>(_log));
    }
}
