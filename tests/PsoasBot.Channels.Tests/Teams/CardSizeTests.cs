using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Teams;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Tests.Teams;

/// <summary>Teams takes no message above a size; so no card may have more, whatever staff write.</summary>
public sealed class CardSizeTests
{
    /// <summary>Bytes, at two a character. Source: the least limit that Microsoft's documents give.</summary>
    private const int Most = 28 * 1024;

    private static readonly string[] Pieces =
    [
        "psoas ", "A sentence that goes on for a while. ", "\n", "\n\n", "- item\n", "  - within\n", "1. first\n", "# heading\n\n", "> quoted ", "**bold** ", "_", "*",
        "[link](https://site.example/a)", "![picture](https://site.example/p.png)", "`code`", "    four blanks\n", "```\n", "---\n", "| a | b |\n", "<b>", "<!-- ", "](", "\"", "\\",
        "😀", "é", "\u0001", "&amp;", "$",
    ];

    [Fact]
    public void No_card_is_larger_than_Teams_takes_whatever_staff_write()
    {
        var largest = 0;

        for (var seed = 0; seed < 60; seed++)
        {
            foreach (var card in Cards(Knowledge(new Random(seed))))
            {
                var size = 2 * CardPages.Size(new JsonObject { ["contentType"] = TeamsReply.CardType, ["content"] = card });
                Assert.True(size <= Most, $"seed {seed}: a card has {size} bytes");
                largest = Math.Max(largest, size);
            }
        }

        Assert.InRange(largest, Most / 4 * 3, Most); // what is written is long enough to tell
    }

    /// <summary>A card of each kind, and of each passage some pages and steps.</summary>
    private static IEnumerable<JsonObject> Cards(KnowledgeContent knowledge)
    {
        var passages = knowledge.Passages;
        yield return ReplyCard.Welcome(knowledge.Clinic!.Greeting, knowledge); // not null: it was made with one
        yield return CardOf(new NotCovered(passages, []));
        yield return CardOf(new NotCovered(passages, []) { Language = new Language("es", "español", knowledge.Clinic.Contact, "Llame al {emergency}.") });
        yield return CardOf(new Clarify(Found(passages), []));
        yield return CardOf(SmallKnowledge.Answer(passages[0], passages[1]));
        yield return CardOf(Urgent(null));
        yield return CardOf(Urgent(SmallKnowledge.Answer(passages[0])));
        yield return CardOf(Urgent(SmallKnowledge.Answer(passages[0], passages[1])));
        foreach (var passage in passages)
        {
            yield return ReplyCard.Shared(passage, knowledge);
            foreach (var page in (int[])[1, 2, 3, int.MaxValue])
                yield return ReplyCard.Of(SmallKnowledge.Answer(passage), knowledge, new CardPress(passage.Id, null, page))!; // not null: an answer has a card
            for (var step = 1; step <= passage.Steps.Length; step++)
                yield return CardOf(SmallKnowledge.Answer(passage) with { StepNumber = step });
        }

        JsonObject CardOf(Reply reply) => ReplyCard.Of(reply, knowledge, press: null)!; // not null: only small talk has none
        Urgent Urgent(Answer? under) => new(knowledge.Safety.Cards[0], "E1", under, []);
    }

    private static ImmutableArray<Candidate> Found(IEnumerable<Passage> passages) => [.. passages.Select(passage => new Candidate(passage, 0.5))];

    private static KnowledgeContent Knowledge(Random random)
    {
        string[] ids = ["a", "b", "c", "d"];
        return SmallKnowledge.Content with
        {
            Passages = [.. ids.Select(id => Passage(id, ids, random))],
            Clinic = SmallKnowledge.Content.Clinic! with // not null: it has one
            {
                Greeting = Written(random),
                Disclaimer = Written(random),
                Contact = Written(random),
                Numbers = ImmutableDictionary<string, string>.Empty.Add("emergency", Written(random)),
                Booking = [new BookingLink("psoas-massage", Written(random), new Uri($"https://clinic.example/{new string('x', Length(random) / 2)}"))],
            },
            Safety = SmallKnowledge.Content.Safety with
            {
                Cards = [new SafetyCard("emergency", Written(random), Written(random))],
                BeforeBellyWork = Written(random),
            },
        };
    }

    private static Passage Passage(string id, IEnumerable<string> ids, Random random) => SmallKnowledge.What with
    {
        Id = id,
        Questions = [Written(random)],
        ShortAnswer = Written(random),
        Rest = Written(random),
        Steps = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Written(random))],
        AfterSteps = Written(random),
        Sources = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Written(random))],
        Next = [.. ids.Append("e")],
    };

    /// <summary>Anything, from a few words to a book; all of one piece now and then.</summary>
    private static string Written(Random random)
    {
        var length = Length(random);
        var isMixed = random.Next(3) > 0;
        var piece = Pieces[random.Next(Pieces.Length)];
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(isMixed ? Pieces[random.Next(Pieces.Length)] : piece);

        return text.ToString();
    }

    /// <summary>As many short ones as long ones.</summary>
    private static int Length(Random random) => (int)Math.Exp(random.NextDouble() * Math.Log(20_000));
}
