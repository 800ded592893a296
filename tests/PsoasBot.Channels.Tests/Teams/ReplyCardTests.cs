using System.Text.Json;
using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests.Teams;

public sealed class ReplyCardTests
{
    private const string Long = "A sentence that goes on for a while, as sentences do. ";

    [Fact]
    public void An_answer_shows_its_short_answer_and_keeps_the_rest_behind_a_button()
    {
        var card = CardOf(SmallKnowledge.Answer(SmallKnowledge.What));

        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)card["type"], (string?)card["version"]));
        Assert.Equal(
            [
                "What is the psoas?", "A deep muscle.", "(It runs from the spine to the thigh bone.)", "[Show more]", "([Show less])",
                "Sources: [An atlas](https://atlas.example); A second book · Reviewed 2 November 2026",
                "You can also ask:", "[What makes a psoas tight?]", "[How do I ease it?]", "Not medical advice.", "[Book a psoas massage]",
            ],
            Shown(card));
    }

    [Fact]
    public void What_was_too_long_to_be_read_is_said_in_every_card() => Assert.All(
        (Reply[])[SmallKnowledge.Answer(SmallKnowledge.What), SmallKnowledge.Clarify, SmallKnowledge.NotCovered, SmallKnowledge.Urgent()],
        reply => Assert.Contains(
            "Your message was too long for me: I did not read 7 characters in the middle. Please send the important part of it by itself.", Shown(CardOf(reply with { LeftOut = 7 }))));

    [Fact]
    public void What_must_be_read_first_stands_above_the_steps_and_set_apart()
    {
        var card = CardOf(SmallKnowledge.Answer(SmallKnowledge.Steps));

        Assert.Equal(
            [
                "How do I ease it?", "Two small moves.", "({warning: Not when you are pregnant.})", "(1. Kneel down. Use a mat.\n2. Lean forward.)", "(Stop when it hurts.)",
                "[Show more]", "([Show less])", "[Step by step]", "You can also ask:", "[What is the psoas?]", "Not medical advice.", "[Book a psoas massage]",
            ],
            Shown(card));
    }

    [Theory]
    [InlineData(1, "{warning: Not when you are pregnant.}|Stop when it hurts.|Kneel down. Use a mat.|[Next]|[Full answer]")]
    [InlineData(2, "Lean forward.|Stop when it hurts.|[Back]|[Start over]|[Full answer]")]
    public void A_step_has_the_buttons_that_lead_somewhere(int step, string shown)
    {
        var card = CardOf(SmallKnowledge.Answer(SmallKnowledge.Steps) with { StepNumber = step, BeginsSteps = step == 1 });

        Assert.Equal([$"How do I ease it?", $"**Step {step} of 2**", .. shown.Split('|'), "Not medical advice.", "[Book a psoas massage]"], Shown(card));
    }

    [Fact]
    public void Two_things_asked_fold_one_by_one()
    {
        var card = CardOf(SmallKnowledge.Answer(SmallKnowledge.What, SmallKnowledge.Steps));

        var targets = All(card).Where(piece => (string?)piece["type"] == "Action.ToggleVisibility").Select(piece => piece["targetElements"]!.ToJsonString()).Distinct();
        var ids = All(card).Select(piece => (string?)piece["id"]).OfType<string>().ToList();
        Assert.Equal(2, targets.Count());
        Assert.Equal(6, ids.Count);
        Assert.Equal(ids, ids.Distinct());
    }

    [Fact]
    public void An_urgent_card_cannot_be_taken_for_an_answer_and_has_nothing_to_press()
    {
        var card = CardOf(SmallKnowledge.Urgent());

        Assert.Equal(["{attention: ⚠ Call 911 now; Do not wait.}"], Shown(card));
        Assert.Null(card["actions"]);
    }

    [Fact]
    public void Under_a_doubtful_urgent_card_stands_the_answer_with_nothing_to_buy()
    {
        var card = CardOf(SmallKnowledge.Urgent(SmallKnowledge.Answer(SmallKnowledge.Steps)));
        var selling = CardOf(SmallKnowledge.Urgent(SmallKnowledge.Answer(SmallKnowledge.Prices)));

        Assert.Equal(["{attention: ⚠ Call 911 now; Do not wait.}", "How do I ease it?", "Two small moves."], Shown(card).Take(3));
        Assert.DoesNotContain(SmallKnowledge.BookingUrl, card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(All(card), piece => (string?)piece["type"] is "Action.Submit" or "Action.Execute" or "Action.OpenUrl");
        Assert.Equal(["{attention: ⚠ Call 911 now; Do not wait.}"], Shown(selling));
    }

    [Fact]
    public void A_clarify_offers_its_titles_and_none_of_these() => Assert.Equal(
        ["Did you mean:", "[What makes a psoas tight?]", "[How do I ease it?]", "[None of these]", "Not medical advice.", "[Book a psoas massage]"],
        Shown(CardOf(SmallKnowledge.Clarify)));

    [Fact]
    public void Not_covered_offers_topics_and_a_person() => Assert.Equal(
        [
            "I don't have a clinic-checked answer to that, so I won't guess.", "You can ask me about:", "[What is the psoas?]", "[What makes a psoas tight?]",
            "Call the desk.", "Not medical advice.", "[Book a psoas massage]",
        ],
        Shown(CardOf(SmallKnowledge.NotCovered)));

    [Fact]
    public void Another_language_is_answered_in_that_language()
    {
        var reply = SmallKnowledge.NotCovered with { Language = new Language("es", "español", "Solo en inglés.", "Llame al {emergency}.") };

        Assert.Equal(["Solo en inglés.", "Not medical advice.", "[Book a psoas massage]"], Shown(CardOf(reply)));
    }

    [Fact]
    public void Small_talk_stays_text() => Assert.Null(ReplyCard.Of(SmallKnowledge.SmallTalk(), SmallKnowledge.Content, press: null));

    [Fact]
    public void A_bare_table_has_cards_too()
    {
        var card = ReplyCard.Of(SmallKnowledge.Answer(SmallKnowledge.Causes), SmallKnowledge.BareTable, press: null)!; // not null: an answer has a card

        Assert.Equal(["What makes a psoas tight?", "Long sitting.", "You can also ask:", "[How do I ease it?]"], Shown(card));
    }

    [Fact]
    public void A_title_is_text_whatever_its_signs()
    {
        var card = CardOf(SmallKnowledge.Answer(SmallKnowledge.What with { Questions = ["Is *it* [here](x)?"] }));

        Assert.Equal("Is \\*it\\* \\[here\\](x)?", Shown(card)[0]);
    }

    [Fact]
    public void A_passage_of_sixty_kilobytes_is_read_page_by_page()
    {
        var passage = SmallKnowledge.Steps with { Rest = string.Concat(Enumerable.Repeat(Long, 1_100)) };
        var knowledge = SmallKnowledge.Content with { Passages = [passage] };
        List<string> read = [];
        CardPress? press = new(passage.Id, null, 1);

        while (press is not null)
        {
            var card = ReplyCard.Of(press.Reply(Conversation.Start, new Snapshot(knowledge, (_, _) => SmallKnowledge.NotCovered)), knowledge, press)!; // not null: an answer has a card
            read.AddRange(Shown(card).Where(text => text.StartsWith("A sentence", StringComparison.Ordinal)));
            Assert.InRange(SizeOf(card), 1, 28 * 1024);
            press = All(card).Where(piece => (string?)piece["type"] == "Action.Execute" && (string?)piece["title"] == "Read on").Select(PressOf).SingleOrDefault();
        }

        Assert.Equal(string.Concat(Enumerable.Repeat(Long, 1_100)).Trim(), string.Join(' ', read));
    }

    [Theory]
    [InlineData(60_000, 10, 10)]
    [InlineData(10, 60_000, 10)]
    [InlineData(10, 10, 60_000)]
    [InlineData(60_000, 60_000, 60_000)]
    [InlineData(7_000, 7_000, 7_000)]
    public void No_card_is_larger_than_Teams_takes(int title, int body, int sources)
    {
        var passage = SmallKnowledge.Steps with
        {
            Questions = [new string('t', title)],
            ShortAnswer = new string('a', body),
            Steps = [new string('s', body), new string('"', body)],
            Sources = [new string('o', sources)],
        };
        var knowledge = SmallKnowledge.Content with { Passages = [passage, SmallKnowledge.What] };
        var answer = SmallKnowledge.Answer(passage);

        Reply[] replies =
        [
            answer, SmallKnowledge.Answer(passage, SmallKnowledge.What), SmallKnowledge.Answer(passage, passage), answer with { StepNumber = 1 }, answer with { StepNumber = 2 },
            new Clarify(answer.Found.AddRange(answer.Found).AddRange(answer.Found), []), new NotCovered([passage, passage, passage, passage], []), SmallKnowledge.Urgent(answer),
        ];
        JsonObject[] cards = [.. replies.Select(reply => ReplyCard.Of(reply, knowledge, press: null)!), ReplyCard.Shared(passage, knowledge)]; // none is small talk

        Assert.All(cards, card => Assert.InRange(SizeOf(card), 1, 28 * 1024));
    }

    private static JsonObject CardOf(Reply reply) => ReplyCard.Of(reply, SmallKnowledge.Content, press: null)!; // not null: only small talk has none

    /// <summary>In bytes of the whole attachment, as Teams counts.</summary>
    private static int SizeOf(JsonObject card) => 2 * CardPages.Size(JsonNode.Parse(TeamsReply.Attachment((JsonObject)card.DeepClone()).GetRawText())!); // not null: it is an object

    private static CardPress PressOf(JsonObject action) => CardPress.Of(new Activity
    {
        Type = "message",
        Value = JsonElement.Parse(action["fallback"]!["data"]!.ToJsonString()),
    })!; // not null: each such button has it

    /// <summary>What a reader sees, in order: texts, [buttons], {styled groups} and (what is hidden at first).</summary>
    private static string[] Shown(JsonObject card) =>
        [.. card["body"]!.AsArray().SelectMany(piece => Shown(piece!)), .. (card["actions"]?.AsArray() ?? []).SelectMany(piece => Shown(piece!))];

    private static IEnumerable<string> Shown(JsonNode piece)
    {
        var inner = (piece["selectAction"], (string?)piece["style"], (string?)piece["type"]) switch
        {
            ({ } action, _, _) => [$"[{action["title"]}]"],
            (_, { } style, "Container") => [$"{{{style}: {string.Join("; ", piece["items"]!.AsArray().SelectMany(item => Shown(item!)))}}}"],
            (_, _, "Container") => piece["items"]!.AsArray().SelectMany(item => Shown(item!)),
            (_, _, "ActionSet") => piece["actions"]!.AsArray().SelectMany(item => Shown(item!)),
            (_, _, "TextBlock") => [(string)piece["text"]!],
            _ => [$"[{piece["title"]}]"],
        };
        return (bool?)piece["isVisible"] == false ? inner.Select(text => $"({text})") : inner;
    }

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject piece => piece.Select(property => property.Value).SelectMany(All).Prepend(piece),
        JsonArray pieces => pieces.SelectMany(All),
        _ => [],
    };
}
