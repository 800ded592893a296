using System.ComponentModel.DataAnnotations;
using PsoasBot.Inbox;

namespace PsoasBot.Tests.Inbox;

public sealed class InboxOptionsTests
{
    [Fact]
    public void None_of_them_set_is_in_order() => Assert.Empty(Problems(new InboxOptions()).Concat(Problems(new SmtpOptions())));

    [Theory]
    [InlineData("http://hooks.example/1?sig=secret")]
    [InlineData("hooks.example/1?sig=secret")]
    public void A_webhook_has_to_be_https_and_its_secret_is_not_shown(string webhook) => Assert.Equal(
        ["Inbox:TeamsWebhook is not an https address. Copy the whole address that Teams shows for the workflow, from https:// to its end."],
        Problems(new InboxOptions { TeamsWebhook = webhook }));

    [Fact]
    public void A_mail_server_with_all_that_it_takes_is_in_order() => Assert.Empty(Problems(Smtp()));

    [Theory]
    [InlineData("", "desk@clinic.test", "Inbox:Smtp:From is not set. Give an email address, e.g. desk@clinic.example.")]
    [InlineData("bot", "desk@clinic.test", "Inbox:Smtp:From is bot, which is not an email address. Write it like desk@clinic.example.")]
    [InlineData("a@clinic.test, b@clinic.test", "desk@clinic.test", "Inbox:Smtp:From is a@clinic.test, b@clinic.test, which is not an email address. Write it like desk@clinic.example.")]
    [InlineData("bot@clinic.test", "desk@clinic.test, owner", "Inbox:Smtp:To is desk@clinic.test, owner, which is not an email address. Write it like desk@clinic.example, and several separated by commas.")]
    public void An_address_that_is_none_is_named_with_its_cure(string from, string to, string problem)
    {
        var smtp = Smtp();
        (smtp.From, smtp.To) = (from, to);

        Assert.Equal([problem], Problems(smtp));
    }

    [Fact]
    public void What_visitors_write_leaves_this_machine_encrypted_only()
    {
        var smtp = Smtp();
        smtp.Security = SmtpSecurity.None;

        Assert.Equal(["Inbox:Smtp:Security is None, which would send names and addresses unencrypted to mail.test. Set it to StartTls or Tls."], Problems(smtp));
    }

    [Fact]
    public void A_sender_without_a_server_is_a_setting_that_was_forgotten() => Assert.Equal(
        ["Inbox:Smtp:Host is not set, so no email is sent. Set it to the name of the mail server, or leave out the whole section Inbox:Smtp."],
        Problems(new SmtpOptions { From = "bot@clinic.test" }));

    private static SmtpOptions Smtp() => new() { Host = "mail.test", From = "Clinic bot <bot@clinic.test>", To = "desk@clinic.test, Owner <owner@clinic.test>" };

    private static IEnumerable<string?> Problems(IValidatableObject options) => options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage);
}
