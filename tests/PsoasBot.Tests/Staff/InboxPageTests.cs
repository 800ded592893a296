using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.Messages;
using PsoasBot.Inbox;
using PsoasBot.Tests.Inbox;

namespace PsoasBot.Tests.Staff;

public sealed partial class InboxPageTests : IDisposable
{
    private readonly StaffSite _site = new();

    private IMessageStore Store => _site.Services.GetRequiredService<IMessageStore>();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_message_is_shown_with_links_to_answer_it_and_the_number_of_new_ones_on_every_page()
    {
        var browser = await _site.EnteredAsync();
        Keep(Messages.Left with { Name = "Anna <b>Meyer</b>", About = "My hip <i>hurts</i>.\nSince Monday.\n\nPlease call." });
        Keep(Messages.Numbered(2) with { IsUrgent = true });

        var page = await browser.GetStringAsync("/staff/inbox");

        Assert.Contains("Inbox (2 new)", await browser.GetStringAsync("/staff"), StringComparison.Ordinal);
        Assert.Contains("Anna &lt;b&gt;Meyer&lt;/b&gt;</h2>", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="tel:&#x2B;447700900123">&#x2B;44 7700 900123</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="mailto:anna@mail.example">anna@mail.example</a>""", page, StringComparison.Ordinal);
        Assert.Matches(@"<p>\s*My hip &lt;i&gt;hurts&lt;/i&gt;\.\s*<br ?/?>\s*Since Monday\.\s*</p>\s*<p>\s*Please call\.\s*</p>", page);
        Assert.Single(UrgentNotes().Matches(page));
        Assert.Contains("Visitors are told that nobody is notified of their message.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_message_is_marked_as_answered_and_as_new_again_and_the_audit_has_no_word_of_it()
    {
        var browser = await _site.EnteredAsync();
        Keep(Messages.Left);

        var answered = await SendAsync(browser, "answer");
        var who = Store.Read()[0].Answered?.By;
        var reopened = await SendAsync(browser, "reopen");

        Assert.Contains("Marked as answered.", answered, StringComparison.Ordinal);
        Assert.Matches(@"<strong>Answered</strong>[^/]*<span>left [^<]* on the website</span>", answered);
        Assert.Contains("by link</span>", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("new)</a>", answered, StringComparison.Ordinal);
        Assert.Contains("Marked as new again.", reopened, StringComparison.Ordinal);
        Assert.Equal(("link", null), (who, Store.Read()[0].Answered));
        Assert.Matches("^[^\t]+\tlink\tanswered\tmessage 01234567\n[^\t]+\tlink\treopened\tmessage 01234567\n$", Audit());
        Assert.DoesNotContain(_site.Log.Lines, line => line.Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_is_deleted_for_good()
    {
        var browser = await _site.EnteredAsync();
        Keep(Messages.Left);
        Keep(Messages.Numbered(2));

        var page = await SendAsync(browser, "delete");

        Assert.Contains("Deleted. Nothing of the message is left here.", page, StringComparison.Ordinal);
        Assert.Equal("Visitor 2", Assert.Single(Store.Read()).Left.Name);
        Assert.Contains("\tlink\tdeleted\tmessage 01234567\n", Audit(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answer", "gone", "Nothing was changed: that message has been deleted.")]
    [InlineData("shred", "0123456789abcdef0123456789abcdef", "Nothing was changed: this page is out of date. Reload it.")]
    public async Task What_cannot_be_done_is_said_and_not_noted(string action, string id, string said)
    {
        var browser = await _site.EnteredAsync();
        Keep(Messages.Left);

        var page = await StaffSite.SendAsync(browser, "/staff/inbox", "/staff/inbox", ("id", id), ("action", action));

        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Data, "staff-audit.tsv")));
    }

    [Fact]
    public async Task How_sending_went_is_told_with_what_to_check()
    {
        _site.Settings["Inbox:Smtp:Host"] = "127.0.0.1";
        _site.Settings["Inbox:Smtp:Port"] = "1"; // where nobody listens
        _site.Settings["Inbox:Smtp:Security"] = "None";
        _site.Settings["Inbox:Smtp:From"] = "bot@clinic.test";
        _site.Settings["Inbox:Smtp:To"] = "desk@clinic.test";
        var browser = await _site.EnteredAsync();
        Store.Add(Messages.Kept(Messages.Left) with
        {
            Mail = new Delivery(DeliveryState.Waiting, 2, DateTimeOffset.UtcNow.AddDays(1)) { Failure = "mail.test refused it. Check <this>." },
            Teams = new Delivery(DeliveryState.Sent, 1, Messages.Monday),
        });

        var page = await browser.GetStringAsync("/staff/inbox");

        Assert.Matches(@"<p>Email: not sent yet, tried 2 times; next try [^.]+\. mail\.test refused it\. Check &lt;this&gt;\.</p>", page);
        Assert.Matches(@"<p>Teams: sent 2 Nov [^.]+\.</p>", page);
        Assert.Contains("Send again</button>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inbox_that_cannot_be_read_says_so_and_the_other_pages_still_open()
    {
        var browser = await _site.EnteredAsync();
        Keep(Messages.Left);
        Store.Dispose();
        foreach (var file in Directory.EnumerateFiles(_site.Data, "inbox.db*"))
            File.Delete(file);
        File.CreateSymbolicLink(Path.Combine(_site.Data, "inbox.db"), "/dev/full");

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/staff/inbox"));

        Assert.Contains("The inbox can't be read: ", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/staff")).StatusCode);
    }

    private void Keep(LeftMessage message) => Store.Add(Messages.Kept(message));

    private static Task<string> SendAsync(HttpClient browser, string action) =>
        StaffSite.SendAsync(browser, "/staff/inbox", "/staff/inbox", ("id", Messages.Left.Id), ("action", action));

    private string Audit() => File.ReadAllText(Path.Combine(_site.Data, "staff-audit.tsv"));

    [GeneratedRegex("This may describe an emergency")]
    private static partial Regex UrgentNotes();
}
