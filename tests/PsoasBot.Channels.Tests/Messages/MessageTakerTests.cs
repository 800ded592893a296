using PsoasBot.Channels.Http;
using PsoasBot.Channels.Messages;

namespace PsoasBot.Channels.Tests.Messages;

public sealed class MessageTakerTests
{
    private static readonly MessageDraft Draft = new("Anna Meyer", "+44 7700 900123", "", "Please call me.", consents: true);
    private static readonly MessageSource Source = new("directline", "c1", "m1");

    private readonly MessagesInMemory _left = new();
    private readonly MessageTaker _taker;

    public MessageTakerTests() => _taker = new MessageTaker(_left);

    [Theory]
    [InlineData(true, "Thank you. Your message is in the clinic's inbox, and somebody there will see it.")]
    [InlineData(false, "Your message is saved for the clinic, but nobody there is notified of it. If you need an answer, please contact the clinic directly.")]
    public void What_is_taken_is_kept_and_no_more_is_promised_than_is_true(bool isHeard, string words)
    {
        _left.IsHeard = isHeard;

        var receipt = _taker.Take(Draft, Source, isUrgent: true);

        Assert.Equal((new Taken(isHeard), words), (receipt, receipt.Words));
        var kept = Assert.Single(_left.Kept);
        Assert.Equal(new LeftMessage(kept.Id, "directline", "Anna Meyer", "+44 7700 900123", "", "Please call me.", IsUrgent: true), kept);
        Assert.Matches("^[0-9a-f]{32}$", kept.Id);
    }

    [Fact]
    public void What_is_sent_twice_is_one_message_and_other_words_or_another_conversation_are_another()
    {
        MessageSource[] sources = [Source, Source, Source with { ConversationId = "c2" }, Source with { Key = "m2" }, Source with { Channel = "msteams" }];

        string[] ids = [.. sources.Select(source => source.IdOf(Draft)), Source.IdOf(new MessageDraft(Draft.Name, Draft.Phone, "", "Call me tomorrow.", consents: true))];

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(5, ids.Distinct().Count());
        Assert.NotEqual((Source with { Key = null }).IdOf(Draft), (Source with { Key = null }).IdOf(Draft));
    }

    [Fact]
    public void What_is_not_filled_in_is_not_kept()
    {
        var receipt = _taker.Take(MessageDraft.Empty, Source, isUrgent: false);

        Assert.Equal<FieldProblem>(MessageDraft.Empty.Problems(), Assert.IsType<Incomplete>(receipt).Problems);
        Assert.Empty(_left.Kept);
    }

    [Fact]
    public void What_could_not_be_kept_is_not_said_to_be()
    {
        _left.CanKeep = false;

        Assert.Equal(new NotKept(), _taker.Take(Draft, Source, isUrgent: false));
    }

    [Fact]
    public void Where_nothing_is_taken_nothing_is_asked_for()
    {
        _left.IsOpen = false;

        Assert.Equal(new Closed(), _taker.Take(MessageDraft.Empty, Source, isUrgent: false));
    }

    [Fact]
    public void What_somebody_agrees_to_names_the_days() =>
        Assert.Equal("The clinic may keep this message for up to 90 days and use it to answer me.", _taker.Consent);
}
