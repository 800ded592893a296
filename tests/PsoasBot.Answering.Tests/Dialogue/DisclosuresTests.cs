using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class DisclosuresTests
{
    private static readonly Passage Ball = Passage("ball") with { Steps = ["Lie down."] };
    private static readonly Passage Prices = Passage("prices");
    private static readonly Passage Pregnancy = Passage("pregnancy") with { Told = ["pregnant"], IfTold = "Because of {condition}, no belly work.", Booking = "prenatal-massage" };
    private static readonly Passage Known = Passage("known-conditions") with { Told = ["hernia", "heart"], IfTold = "Because of {condition}, ask a doctor." };
    private static readonly Passage Contact = Passage("contact") with { Told = ["complaint"], IfTold = "I am sorry." };
    private static readonly Passage Safety = Passage("safety") with { Told = ["hurts"], IfTold = "Stop." };

    private static readonly KnowledgeContent Knowledge = new() { Passages = [Ball, Prices, Pregnancy, Known, Contact, Safety] };

    [Fact]
    public void What_was_told_is_spoken_to_first_and_steps_are_withheld()
    {
        var disclosures = Heard(Remembered.None, "pregnant");

        Assert.Equal((string[])["pregnant"], disclosures.Conditions);
        Assert.Equal(
            ("Because of your pregnancy, no belly work.", true, "prenatal-massage", true),
            Of(disclosures.For(Answer(Ball), isAlarmed: false, danger: 0, "sports-massage")));
    }

    /// <summary>The encoder half hears a complaint in it.</summary>
    [Fact]
    public void A_length_after_the_price_is_no_complaint()
    {
        var constraints = ShippedAnswers.To("price?", "and for 90 min").Constraints;

        Assert.Empty(constraints.First);
        Assert.True(constraints.Sells);
    }

    [Fact]
    public void Being_very_sore_after_a_session_is_no_danger() =>
        Assert.Equal(["after-a-session"], ShippedAnswers.Ids(ShippedAnswers.To("had my session yesterday and i'm so sore today")));

    [Fact]
    public void Whoever_got_the_card_for_a_complaint_has_complained_and_is_sold_nothing()
    {
        var constraints = ShippedAnswers.To("your therapist pulled the sheet off me and touched me between my legs", "how much is a session").Constraints;

        Assert.Equal((false, true), (constraints.Sells, constraints.OffersPerson));
    }

    [Theory]
    [InlineData("how much is it, im 16 weeks pregnent if that matters", "pregnant")]
    [InlineData("hiya right so I've been on roofs thirty year and the front of me hip is like a rusty gate every morning comma the wife found you on the internet and says you do a massage for that full stop oh and the hospital says I've got an inguinal hernia on that side they're doing it in the autumn anyway would it do me any good", "hernia")]
    public void A_condition_is_heard_however_it_is_spelt_and_wherever_it_stands(string message, string condition) =>
        Assert.Contains(condition, ShippedAnswers.Say(message).After.Remembered.Conditions);

    [Fact]
    public void What_hurts_in_the_middle_of_the_steps_sells_nothing() =>
        Assert.False(Heard(Remembered.None, "hurts").For(Answer(Ball) with { IsStop = true }, isAlarmed: false, danger: 0, null).Sells);

    [Theory]
    [InlineData("forget me", "what do you think")]
    [InlineData("happy ending?", "what are they wearing")]
    public void After_some_wishes_nothing_is_sold_until_something_is_answered(string wish, string next)
    {
        Assert.False(ShippedAnswers.To(wish, next).Constraints.Sells);
        Assert.True(ShippedAnswers.To(wish, next, "what is the psoas").Constraints.Sells);
        Assert.True(ShippedAnswers.To(wish, next, "what is the psoas", "who won the world cup").Constraints.Sells);
    }

    [Theory]
    [InlineData("walk me through the self massage for the front, one step at a time", 1)]
    [InlineData("how do I massage my psoas myself", null)]
    public void Steps_that_are_wanted_one_at_a_time_begin_with_the_first(string question, int? step)
    {
        var (reply, after) = ShippedAnswers.Say(question);

        Assert.Equal((step, step is not null), (Assert.IsType<Answer>(reply).StepNumber, ((Answer)reply).BeginsSteps));
        Assert.Equal(step ?? 0, after.Walk?.Step);
    }

    [Theory]
    [InlineData("whats a psoaz", "Showing answers for *psoas*.")]
    [InlineData("whats a psoas", null)] // nobody is told that they meant "what"
    public void A_misspelt_name_of_the_subject_is_said_and_a_small_word_is_not(string utterance, string? said) =>
        Assert.Equal((string[])(said is null ? [] : [said]), ShippedAnswers.To(utterance).Constraints.First);

    [Fact]
    public void What_was_told_before_is_recalled_in_a_line_where_nothing_is_withheld()
    {
        var disclosures = Heard(new() { Conditions = ["pregnant"] });

        Assert.Equal(
            ("*I'm keeping your pregnancy in mind. Not right? Tell me.*", true, "prenatal-massage", false),
            Of(disclosures.For(Answer(Prices), isAlarmed: false, danger: 0, null)));
    }

    [Fact]
    public void What_is_taken_back_and_told_in_one_message_holds()
    {
        var disclosures = Heard(new() { Conditions = ["hernia"] }, "takes-back", "hernia");

        Assert.Equal((string[])["hernia"], disclosures.Conditions);
        Assert.Empty(disclosures.TakenBack);
    }

    [Fact]
    public void Another_condition_that_is_denied_takes_nothing_back() =>
        Assert.Equal((string[])["pregnant"], ShippedAnswers.Say("I'm pregnant, what does a session cost?", "No heart problems. Can I use the ball?").After.Remembered.Conditions);

    [Fact]
    public void Every_condition_has_words_of_its_own() =>
        Assert.Equal(Cues.Conditions.Length, Cues.Conditions.Select(condition => Heard(new() { Conditions = [condition] }).For(Answer(Ball), isAlarmed: false, danger: 0, null).First[^1]).Distinct().Count());

    [Fact]
    public void Several_conditions_of_one_passage_are_named_together_and_a_person_is_offered_in_place_of_a_booking()
    {
        var constraints = Heard(new() { Conditions = ["hernia"] }, "heart").For(Answer(Ball), isAlarmed: false, danger: 0, null);

        Assert.Equal((string[])["Because of your hernia and your heart or blood pressure, ask a doctor."], constraints.First);
        Assert.Equal((Clinic.NoBooking, true), (constraints.Service, constraints.OffersPerson));
    }

    [Fact]
    public void Steps_are_withheld_though_no_passage_speaks_to_it()
    {
        var constraints = Heard(Remembered.None, "aneurysm").For(Answer(Ball), isAlarmed: false, danger: 0, null);

        Assert.True(constraints.WithholdsSteps);
        Assert.Equal((string[])["You told me about your aneurysm. Ask a doctor, a nurse or your midwife before you press on your belly or your back; I leave the steps out until then."], constraints.First);
    }

    [Fact]
    public void The_passage_itself_needs_no_words_before_it()
    {
        var constraints = Heard(Remembered.None, "pregnant").For(Answer(Pregnancy), isAlarmed: false, danger: 0, null);

        Assert.Empty(constraints.First);
    }

    [Theory]
    [InlineData("not-pregnant", "hernia")]
    [InlineData("not-hernia", "pregnant")]
    [InlineData("takes-back", "")]
    [InlineData("not-operation", "pregnant,hernia")]
    public void What_is_taken_back_no_longer_counts(string cue, string left)
    {
        var disclosures = Heard(new() { Conditions = ["pregnant", "hernia"] }, cue);

        Assert.Equal(left.Split(',', StringSplitOptions.RemoveEmptyEntries), disclosures.Conditions);
    }

    [Fact]
    public void An_alarm_is_taken_back_before_a_condition()
    {
        var disclosures = Heard(new() { Conditions = ["pregnant"], Alarm = "I cannot feel my legs" }, "takes-back");

        Assert.True(disclosures.TakesBackAlarm);
        Assert.Equal((string[])["pregnant"], disclosures.Conditions);
    }

    [Theory]
    [InlineData("complaint")]
    [InlineData("sexual")]
    [InlineData("forget")]
    public void Nothing_is_sold_beside_what_somebody_is_upset_about_or_wants_gone(string cue) =>
        Assert.False(Heard(Remembered.None, cue).For(Answer(Prices), isAlarmed: false, danger: 0, null).Sells);

    [Fact]
    public void Nothing_is_sold_and_no_steps_are_shown_while_an_alarm_holds()
    {
        var constraints = Heard(Remembered.None).For(Answer(Ball), isAlarmed: true, danger: 0, null);

        Assert.Equal(("Please have that checked first. I leave the steps out until then.", false, null, true), Of(constraints));
    }

    [Fact]
    public void What_sells_a_massage_begins_with_a_reminder_while_an_alarm_holds()
    {
        var disclosures = Heard(Remembered.None);

        Assert.Equal((string[])["Please do what the card says first."], disclosures.For(Answer(Prices), isAlarmed: true, danger: 0, null).First);
        Assert.Empty(disclosures.For(Answer(Pregnancy with { Booking = Clinic.NoBooking }), isAlarmed: true, danger: 0, null).First);
    }

    [Fact]
    public void Nothing_is_sold_beside_a_decline_while_a_danger_is_not_ruled_out()
    {
        var (declined, answered) = (new NotCovered([], []), Answer(Prices));

        var disclosures = Heard(Remembered.None);

        Assert.False(disclosures.For(declined, isAlarmed: false, danger: 0.15, null).Sells);
        Assert.True(disclosures.For(answered, isAlarmed: false, danger: 0.15, null).Sells);
    }

    [Fact]
    public void The_very_words_of_small_talk_take_no_alarm_back() =>
        Assert.False(Heard(isWording: true, new() { Alarm = "I cannot feel my legs" }, "takes-back").TakesBackAlarm);

    [Fact]
    public void A_complaint_hears_first_that_somebody_is_sorry()
    {
        var constraints = Heard(Remembered.None, "complaint").For(Answer(Contact), isAlarmed: false, danger: 0, null);

        Assert.Equal((string[])["I am sorry."], constraints.First);
    }

    [Fact]
    public void Whom_the_steps_hurt_is_told_to_stop_first()
    {
        var constraints = Heard(Remembered.None, "hurts").For(Answer(Ball) with { IsStop = true }, isAlarmed: false, danger: 0, null);

        Assert.Equal((string[])["Stop."], constraints.First);
    }

    private static (string, bool, string?, bool) Of(ReplyConstraints constraints) =>
        (string.Join('|', constraints.First), constraints.Sells, constraints.Service, constraints.WithholdsSteps);

    private static Disclosures Heard(Remembered before, params string[] cues) => Heard(isWording: false, before, cues);

    private static Disclosures Heard(bool isWording, Remembered before, params string[] cues) => new(
        "",
        new Understanding("", [], null, [], [.. Cues.Names.Select(name => cues.Contains(name) ? 0.9f : 0.1f)]), [], isWording, asked: null, before, Knowledge);

    private static Answer Answer(Passage passage) => new([new(passage, 0.9)], []);

    private static Passage Passage(string id) => new() { Id = id, Questions = [id], ShortAnswer = id, Source = SourceSpan.WholeFile("x") };
}
