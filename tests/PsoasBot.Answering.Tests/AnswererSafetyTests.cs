using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Search;

namespace PsoasBot.Answering.Tests;

/// <summary>How the answerer uses what the safety screen finds; what the screen finds is tested in <c>Safety/</c>.</summary>
public sealed class AnswererSafetyTests(SmallAnswerers small) : IClassFixture<SmallAnswerers>
{
    /// <summary>Some of these are doubtful, whichever the encoder.</summary>
    private static readonly string[] Complaints =
    [
        "I feel a bit dizzy", "my leg feels a little weak", "my calf is sore", "I had a small fall last month", "my belly aches a bit", "I feel hot and tired",
        "I lost some weight", "my foot tingles", "my back hurts at night", "I am pregnant", "my hip is stiff and warm", "I bruise easily", "my heart beats fast",
        "I sometimes leak when I laugh", "I feel low", "I had cancer years ago", "my groin throbs", "I have a lump", "it hurts to walk", "I had a fever last week",
        "my partner shouts at me", "I can hardly sleep for pain", "my hand is numb in the morning", "I had a headache", "I take blood thinners", "my stomach is bloated",
        "I fainted once last year", "my foot drags a little when I am tired", "I coughed up a little blood months ago", "my calf has been swollen since the flight",
        "I could not pee for a while after my operation", "my son swallowed a coin", "my face feels odd", "I sometimes wonder what the point is", "my back hurts and I feel shivery",
    ];

    private static readonly SafetyScreen Screen = new(SmallKnowledge.Content.Safety);

    [Theory]
    [InlineData("I have chest pain")]
    [InlineData("I have chest pain, where can I park?")]
    [InlineData("hello, chest pain")]
    [InlineData("chest pain. what is the weather tomorrow")]
    public void A_certain_sign_gets_its_card_alone_whatever_else_is_asked(string utterance)
    {
        var reply = Assert.IsType<Urgent>(AnswererTests.Reply(small.AnswersAll, utterance));

        Assert.Equal((SmallKnowledge.Emergency, "chest", null), (reply.Card, reply.SignId, reply.Under));
        Assert.Empty(reply.Passages);
    }

    [Theory]
    [InlineData(4_000, 0)]
    [InlineData(20_000, 14_000)]
    public void A_sign_at_the_end_of_a_long_message_is_heard_and_what_was_not_read_is_counted(int length, int leftOut)
    {
        const string End = " and now I have chest pain";
        var utterance = string.Concat(Enumerable.Repeat("my hip is stiff after work. ", 1_000))[..(length - End.Length)] + End;

        var reply = Assert.IsType<Urgent>(AnswererTests.Reply(small.AnswersAll, utterance));

        Assert.Equal((SmallKnowledge.Emergency, leftOut), (reply.Card, reply.LeftOut));
    }

    [Theory]
    [InlineData("I have chest pain, and")]
    [InlineData("I have c.h.e.s.t pain, and")]
    public void A_plain_phrase_in_the_middle_of_a_very_long_message_is_heard(string said)
    {
        var half = string.Concat(Enumerable.Repeat("my hip is stiff after work. ", 1_800));

        var reply = Assert.IsType<Urgent>(AnswererTests.Reply(small.AnswersAll, half + said + half));

        Assert.Equal((SmallKnowledge.Emergency, "chest"), (reply.Card, reply.SignId));
    }

    [Fact]
    public void A_very_long_message_without_one_is_no_emergency() =>
        Assert.IsNotType<Urgent>(AnswererTests.Reply(small.AnswersAll, string.Concat(Enumerable.Repeat("my hip is stiff after work. ", 3_600))));

    [SkippableFact]
    public void A_doubtful_sign_gets_its_card_with_the_answer_under_it()
    {
        var doubtful = Doubtful();
        Skip.If(doubtful.Count == 0, "the encoder is sure of all of these complaints");
        using var answersAll = new Answerer(SmallKnowledge.Content with { SmallTalk = [] }, new AnsweringOptions { AnswerThreshold = 0, ChoiceThreshold = 0 });

        var replies = doubtful.ConvertAll(utterance => Assert.IsType<Urgent>(AnswererTests.Reply(answersAll, utterance)));

        Assert.All(replies, reply =>
        {
            Assert.NotNull(reply.Under);
            Assert.Equal(reply.Under.Found, reply.Passages);
        });
    }

    [SkippableFact]
    public void A_doubtful_sign_without_an_answer_gets_its_card_alone()
    {
        var doubtful = Doubtful();
        Skip.If(doubtful.Count == 0, "the encoder is sure of all of these complaints");

        var declined = doubtful.Select(utterance => Assert.IsType<Urgent>(AnswererTests.Reply(small.DeclinesAll, utterance)));
        var offered = doubtful.Select(utterance => Assert.IsType<Urgent>(AnswererTests.Reply(small.OffersAll, utterance)));

        Assert.All(declined.Concat(offered), reply => Assert.Null(reply.Under));
    }

    [SkippableFact]
    public void A_very_doubtful_sign_is_no_match_for_a_sure_passage()
    {
        string[] questions = ["Where can I park?", "Where can I park my car, please?", "Do you sell gift vouchers?", "When are you open?", "When are you open on Saturday?"];
        var asked = questions.SelectMany(question => Complaints.SelectMany(complaint => (string[])[$"{complaint}. {question}", $"{question} {complaint}"]));
        var doubtful = Uncertain(asked).Where(sign => sign.Danger < 0.5).ToList();
        Skip.If(doubtful.Count == 0, "the encoder is sure of all of these complaints");

        Assert.Contains(doubtful, sign => AnswererTests.Reply(small.Usual, sign.Utterance) is Answer);
    }

    [Fact]
    public void A_sign_of_the_turn_before_does_not_raise_its_card_again()
    {
        var before = Conversation.Start.After("I have chest pain", AnswererTests.Reply(small.Usual, "I have chest pain"));

        var reply = small.Usual.Reply("Do you sell gift vouchers?", before);

        Assert.Equal("vouchers", Assert.IsType<Answer>(reply).Found[0].Passage.Id);
    }

    [Fact]
    public void The_most_pressing_card_is_shown()
    {
        var reply = AnswererTests.Reply(small.Usual, "I am feverish and have chest pain");

        Assert.Equal("chest", Assert.IsType<Urgent>(reply).SignId);
    }

    [Fact]
    public void A_bare_table_has_the_shipped_cards()
    {
        using var bare = new Answerer(SmallKnowledge.BareTable, new AnsweringOptions());

        var reply = Assert.IsType<Urgent>(AnswererTests.Reply(bare, "I want to k!ll myself, where can I park?"));

        Assert.Equal(("crisis", "suicide"), (reply.Card.Id, reply.SignId));
        Assert.DoesNotContain('{', reply.Card.Title + reply.Card.Text);
    }

    [Fact]
    public void A_folder_without_a_clinic_has_the_shipped_cards()
    {
        var folder = Directory.CreateTempSubdirectory("psoasbot-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "passages"));
        File.WriteAllText(Path.Combine(folder.FullName, "passages", "parking.md"), "# Where can I park?\n\nBehind the bakery.\n");

        var knowledge = KnowledgeFolder.Read(folder.FullName).Content;
        folder.Delete(recursive: true);

        using var answerer = new Answerer(Assert.IsType<KnowledgeContent>(knowledge), new AnsweringOptions());
        Assert.Null(knowledge.Clinic);
        Assert.Equal("emergency", Assert.IsType<Urgent>(AnswererTests.Reply(answerer, "call an ambulance")).Card.Id);
        Assert.IsNotType<Urgent>(AnswererTests.Reply(answerer, "Where can I park?"));
    }

    private static IEnumerable<(string Utterance, double Danger)> Uncertain(IEnumerable<string> utterances) =>
        from utterance in utterances
        let screening = Screen.Look(PassageIndex.Understand(utterance, null))
        where screening is { IsCertain: false }
        select (utterance, screening.Confidence);

    /// <summary>Not so doubtful that a sure passage would clear it.</summary>
    private static List<string> Doubtful() =>
        [.. Uncertain(Complaints.Concat(Complaints.Select(complaint => $"{complaint}, where can I park?"))).Where(sign => sign.Danger >= 0.5).Select(sign => sign.Utterance)];
}
