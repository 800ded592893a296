using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using PsoasBot.Inbox;

namespace PsoasBot.Tests.Inbox;

/// <summary>Emails to a mail server that takes them, and to some that do not.</summary>
public sealed class MailRouteTests : IAsyncLifetime
{
    private readonly SmtpListener _server = SmtpListener.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_email_has_who_to_answer_and_what_they_wrote_and_a_subject_that_says_none_of_it()
    {
        var failure = await SendAsync(Messages.Kept(Messages.Left));

        Assert.Null(failure);
        var (header, body) = Parts(Assert.Single(_server.Emails));
        Assert.Contains("Subject: A visitor left a message\n", header, StringComparison.Ordinal);
        Assert.Contains("To: desk@clinic.test, owner@clinic.test\n", header, StringComparison.Ordinal);
        Assert.Contains("Reply-To: anna@mail.example\n", header, StringComparison.Ordinal);
        Assert.Contains("Message-Id: <0123456789abcdef0123456789abcdef@clinic.test>\n", header, StringComparison.Ordinal);
        Assert.DoesNotContain("hip", header, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", header, StringComparison.Ordinal);
        Assert.Equal(
            """
            A visitor left a message for the clinic.

            Name: Anna Meyer
            Phone: +44 7700 900123
            Email: anna@mail.example
            Left: 2 Nov 2026 09:00 +00:00, on the website

            They wrote:

            > My hip hurts.
            >
            > Please call me back.

            When you have answered, mark it as answered in the staff console, under Inbox.

            """.ReplaceLineEndings("\n"),
            body.Replace("> \n", ">\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_somebody_fills_in_becomes_a_header()
    {
        var failure = await SendAsync(Messages.Kept(Messages.Left with
        {
            Name = "Eve\r\nBcc: all@victim.test",
            Phone = "1\nSubject: cheap pills",
            Email = "eve@mail.example\r\nCc: all@victim.test",
            About = "Hello.\r\n.\r\nMAIL FROM:<eve@mail.example>",
        }));

        Assert.Null(failure);
        var (header, _) = Parts(Assert.Single(_server.Emails));
        Assert.DoesNotContain("victim", header, StringComparison.Ordinal);
        Assert.DoesNotContain("pills", header, StringComparison.Ordinal);
        Assert.Equal(["MAIL FROM:<bot@clinic.test>"], _server.Commands.Where(command => command.StartsWith("MAIL", StringComparison.Ordinal)));
        Assert.Equal(2, _server.Commands.Count(command => command.StartsWith("RCPT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_message_that_may_be_an_emergency_says_so_first()
    {
        await SendAsync(Messages.Kept(Messages.Left with { IsUrgent = true }));

        Assert.Contains("This may describe an emergency.", Parts(Assert.Single(_server.Emails)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", "refused", "refused to take email for desk@clinic.test (550: 5.1.1 no such user). Check Inbox:Smtp:To.")]
    [InlineData("MAIL", "553 not your address", "refused", "refused to take email from bot@clinic.test (553: not your address). Check Inbox:Smtp:From, and whether the server wants Inbox:Smtp:User and Password.")]
    [InlineData(".", "552 mailbox full", "refused", "refused the email (552: mailbox full). Check the mailbox (is it full or blocked?) and what the server says.")]
    [InlineData("AUTH", "535 go away", "not-let-in", "did not accept the user and password. Check Inbox:Smtp:User and Password; some providers want an app password.")]
    [InlineData("CONNECT", "HTTP/1.1 400 Bad Request", "unreachable", "broke off, or does not speak SMTP. Check Inbox:Smtp:Port and Security (StartTls for 587, Tls for 465).")]
    public async Task What_a_server_refuses_says_what_to_check(string command, string answer, string kind, string words)
    {
        _server.Answers[command] = answer;

        var failure = await SendAsync(Messages.Kept(Messages.Left));

        Assert.Equal(new DeliveryFailure(kind, $"127.0.0.1:{_server.Port} {words}"), failure);
        Assert.Empty(_server.Emails);
    }

    [Fact]
    public async Task A_server_that_offers_no_encryption_gets_no_email()
    {
        var smtp = Smtp();
        smtp.Security = SmtpSecurity.StartTls;

        var failure = await new MailRoute(Options.Create(smtp)).SendAsync(Messages.Kept(Messages.Left), CancellationToken.None);

        Assert.Equal("no-encryption", failure?.Kind);
        Assert.DoesNotContain(_server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_listens_it_says_so()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var smtp = Smtp();
        smtp.Port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var failure = await new MailRoute(Options.Create(smtp)).SendAsync(Messages.Kept(Messages.Left), CancellationToken.None);

        Assert.Equal(
            new DeliveryFailure("unreachable", $"127.0.0.1:{smtp.Port} cannot be reached. Check Inbox:Smtp:Host and Port, and that no firewall is in between."), failure);
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("DATA")]
    public async Task A_server_that_hangs_is_given_up_when_its_time_is_over(string command)
    {
        _server.Answers[command] = null;
        using var limit = new CancellationTokenSource();
        var sending = new MailRoute(Options.Create(Smtp())).SendAsync(Messages.Kept(Messages.Left), limit.Token);
        await _server.Hung;

        await limit.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_server_that_hangs_when_we_leave_has_taken_the_email_all_the_same()
    {
        _server.Answers["QUIT"] = null;
        using var limit = new CancellationTokenSource();
        var sending = new MailRoute(Options.Create(Smtp())).SendAsync(Messages.Kept(Messages.Left), limit.Token);
        await _server.Hung;

        await limit.CancelAsync();

        Assert.Null(await sending);
    }

    private Task<DeliveryFailure?> SendAsync(KeptMessage message) => new MailRoute(Options.Create(Smtp())).SendAsync(message, CancellationToken.None);

    private SmtpOptions Smtp() => new()
    {
        Host = "127.0.0.1",
        Port = _server.Port,
        Security = SmtpSecurity.None,
        User = "bot",
        Password = "secret",
        From = "Clinic bot <bot@clinic.test>",
        To = "desk@clinic.test, owner@clinic.test",
    };

    private static (string Header, string Body) Parts(string email) =>
        email.IndexOf("\n\n", StringComparison.Ordinal) is var end && end > 0 ? (email[..(end + 1)], email[(end + 2)..]) : (email, "");
}
