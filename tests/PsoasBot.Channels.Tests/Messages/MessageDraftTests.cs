using PsoasBot.Channels.Http;
using PsoasBot.Channels.Messages;

namespace PsoasBot.Channels.Tests.Messages;

public sealed class MessageDraftTests
{
    [Fact]
    public void A_form_that_nobody_filled_in_says_what_to_do_in_its_order() => Assert.Equal<FieldProblem>(
        [
            new("name", "Enter your name."),
            new("phone", "Enter a phone number or an email address so the clinic can answer you."),
            new("about", "Say briefly what your message is about."),
            new("consent", "Tick this box. Without it, the clinic may not keep your message or answer it."),
        ],
        MessageDraft.Empty.Problems());

    [Theory]
    [InlineData("+44 7700 900123", "")]
    [InlineData("(555) 010-0123 ext. 12", "")]
    [InlineData("0664/123 45 67, after five", "")]
    [InlineData("12345", "")]
    [InlineData("٠١٢٣٤٥٦٧", "")]
    [InlineData("", "anna@mail.example")]
    [InlineData("", "anna.o'neil+clinic@mail.co.example")]
    [InlineData("", "änna@mäil.example")]
    [InlineData("+44 7700 900123", "anna@mail.example")]
    public void A_number_or_an_address_is_taken_as_people_write_them(string phone, string email)
    {
        var draft = Draft(phone, email);

        Assert.Empty(draft.Problems());
        Assert.Equal((phone, email), (draft.Phone, draft.Email));
    }

    [Theory]
    [InlineData("call me", "", "phone", "This doesn't look like a phone number. Check it, or leave it out and enter an email address.")]
    [InlineData("1234", "", "phone", "This doesn't look like a phone number. Check it, or leave it out and enter an email address.")]
    [InlineData("123456789012345678901", "", "phone", "This doesn't look like a phone number. Check it, or leave it out and enter an email address.")]
    [InlineData("call me", "anna@mail.example", "phone", "This doesn't look like a phone number. Check it, or leave it out and enter an email address.")]
    [InlineData("", "anna@mail", "email", "This doesn't look like an email address. Check it: it should look like name@example.com.")]
    [InlineData("", "anna mail.example", "email", "This doesn't look like an email address. Check it: it should look like name@example.com.")]
    [InlineData("", "anna@mail.example, eve@mail.example", "email", "This doesn't look like an email address. Check it: it should look like name@example.com.")]
    [InlineData("+44 7700 900123", "anna@mail.", "email", "This doesn't look like an email address. Check it: it should look like name@example.com.")]
    public void What_reaches_nobody_is_said_at_its_field(string phone, string email, string field, string message) =>
        Assert.Equal<FieldProblem>([new(field, message)], Draft(phone, email).Problems());

    [Theory]
    [InlineData("anna@mail.example", "", "", "anna@mail.example")]
    [InlineData("", "07700 900123", "07700 900123", "")]
    [InlineData("anna@mail.example", "07700 900123", "anna@mail.example", "07700 900123")]
    public void What_stands_in_the_field_of_the_other_is_moved_if_that_one_is_free(string phone, string email, string movedPhone, string movedEmail)
    {
        var draft = Draft(phone, email);

        Assert.Equal((movedPhone, movedEmail), (draft.Phone, draft.Email));
    }

    [Fact]
    public void What_is_too_long_says_by_how_much()
    {
        var draft = new MessageDraft(new string('n', 101), new string('1', 41), $"{new string('e', 250)}@mail.example", new string('a', 2_001), consents: true);

        Assert.Equal(
            [
                "name: This is too long: 101 characters. Shorten it to 100.",
                "phone: This is too long: 41 characters. Shorten it to 40.",
                "email: This is too long: 263 characters. Shorten it to 254.",
                "about: This is too long: 2,001 characters. Shorten it to 2,000.",
            ],
            draft.Problems().Select(problem => $"{problem.Field}: {problem.Message}"));
    }

    [Fact]
    public void What_cannot_be_seen_is_left_out_and_a_line_stays_a_line()
    {
        var draft = new MessageDraft(" Eve\r\nBcc: all@victim.example\u0000 ", "+44\t7700\u2028900123", "", "\n one \r\n\r\n\u202Etwo\u0007\ud800 \n", consents: true);

        Assert.Equal(("Eve Bcc: all@victim.example", "+44 7700 900123", "one \n\ntwo \ufffd"), (draft.Name, draft.Phone, draft.About));
    }

    private static MessageDraft Draft(string phone, string email) => new("Anna Meyer", phone, email, "Please call me.", consents: true);
}
