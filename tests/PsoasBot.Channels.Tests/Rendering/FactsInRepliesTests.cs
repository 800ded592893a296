using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Teams.App;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Tests.Rendering;

public sealed class FactsInRepliesTests
{
    /// <summary>A Monday, 10:00 in London; the clinic closes at 12:00.</summary>
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));

    private readonly Passage _passage = SmallKnowledge.Steps with
    {
        ShortAnswer = "{open-now} Call {phone}.",
        Rest = "Come to {address}.",
        Steps = ["Write to {email}.", "Come in."],
        AfterSteps = "{parking}",
    };

    private readonly KnowledgeContent _knowledge;

    public FactsInRepliesTests() => _knowledge = SmallKnowledge.Content with
    {
        Time = _time,
        Passages = [_passage, SmallKnowledge.What],
        Clinic = SmallKnowledge.Content.Clinic! with // the small one has a clinic
        {
            Facts = new ClinicFacts
            {
                Phone = "020 7946 0000",
                Email = "desk@clinic.test",
                Address = ["1 High Street", "<b>London</b>"],
                Parking = "*None*.",
                Hours = new OpeningHours
                {
                    Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
                    Week = ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>>.Empty.Add(DayOfWeek.Monday, [new OpenSpan(TimeSpan.FromHours(9), TimeSpan.FromHours(12))]),
                },
            },
        },
    };

    [Fact]
    public void The_text_has_the_facts_as_text()
    {
        var text = ReplyMarkdown.Of(SmallKnowledge.Answer(_passage), _knowledge);

        Assert.Equal(
            """
            **How do I ease it?**

            Open now, until 12:00. Call [020 7946 0000](tel:02079460000).

            Come to 1 High Street, \<b\>London\</b\>.

            Not when you are pregnant.

            1. Write to [desk@clinic.test](mailto:desk@clinic.test).
            2. Come in.

            \*None\*.

            [Book a psoas massage](https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=walk-through)
            """,
            text);
    }

    [Fact]
    public void The_chat_of_the_website_shows_the_facts_and_none_becomes_a_tag()
    {
        var html = Assert.Single(ReplyHtml.Of(SmallKnowledge.Answer(_passage), _knowledge).Answers!.Value); // an answer has some

        Assert.Equal("""<p>Open now, until 12:00. Call <a href="tel:02079460000">020 7946 0000</a>.</p>""", html.ShortAnswer);
        Assert.Equal("<p>Come to 1 High Street, &lt;b&gt;London&lt;/b&gt;.</p>", html.Rest);
        Assert.Equal((string[])["""Write to <a href="mailto:desk@clinic.test">desk@clinic.test</a>.""", "Come in."], html.Steps!.Value); // it has steps
        Assert.Equal("<p>*None*.</p>", html.AfterSteps);
    }

    [Fact]
    public void A_step_by_itself_has_its_facts()
    {
        var step = SmallKnowledge.Answer(_passage) with { StepNumber = 1 };

        var (text, html, card) = (ReplyMarkdown.Of(step, _knowledge), ReplyHtml.Of(step, _knowledge).Step, ReplyCard.Of(step, _knowledge, null));

        Assert.Contains("**Step 1 of 2.** Write to [desk@clinic.test]", text, StringComparison.Ordinal);
        Assert.Contains("mailto:desk@clinic.test", html?.Text, StringComparison.Ordinal);
        Assert.Contains("mailto:desk@clinic.test", card?.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_shows_a_passage_shows_a_brace()
    {
        var (answer, urgent) = (SmallKnowledge.Answer(_passage), SmallKnowledge.Urgent(SmallKnowledge.Answer(_passage)));
        var smallTalk = new SmallTalkReply(new SmallTalk("help", ["help"], "{open-now} Call {phone}."), [], []);

        string?[] shown =
        [
            ReplyCard.Of(answer, _knowledge, null)?.ToJsonString(),
            ReplyCard.Of(urgent, _knowledge, null)?.ToJsonString(),
            ReplyMarkdown.Of(urgent, _knowledge),
            JsonSerializer.Serialize(ReplyHtml.Of(urgent, _knowledge)),
            ReplyMarkdown.Of(smallTalk, _knowledge),
            JsonSerializer.Serialize(ReplyHtml.Of(smallTalk, _knowledge)),
            ReplyCard.Shared(_passage, _knowledge).ToJsonString(),
            .. Preview(_passage),
        ];

        Assert.All(shown, each => Assert.Contains("Open now, until 12:00.", each, StringComparison.Ordinal));
        Assert.All(shown, each => Assert.Contains("020 7946 0000", each, StringComparison.Ordinal));
        Assert.All(shown, each => Assert.DoesNotMatch(@"\{(phone|email|address|parking|open-now)\}", each));
    }

    [Fact]
    public void What_is_shown_changes_with_the_time()
    {
        var before = ReplyMarkdown.Of(SmallKnowledge.Answer(_passage), _knowledge);

        _time.Advance(TimeSpan.FromHours(3));
        var after = ReplyMarkdown.Of(SmallKnowledge.Answer(_passage), _knowledge);

        Assert.Contains("Open now, until 12:00.", before, StringComparison.Ordinal);
        Assert.Contains("Closed now; opens Monday 30 November at 9:00.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_passage_has_the_facts()
    {
        await using var factory = new PsoasBotFactory
        {
            Otherwise = services => services.AddSingleton<CurrentSnapshot>(() => new Snapshot(_knowledge, (_, _) => SmallKnowledge.NotCovered)),
        };

        var page = await factory.CreateClient().GetStringAsync(new Uri("/answers/walk-through", UriKind.Relative));

        Assert.Contains("""<meta name="description" content="Open now, until 12:00. Call 020 7946 0000.">""", page, StringComparison.Ordinal);
        Assert.Contains("Come to 1 High Street, &lt;b&gt;London&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{open-now}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{phone}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_for_Teams_keeps_no_fact_that_changes()
    {
        var app = new TeamsApp(
            "11111111-2222-3333-4444-555555555555", "bot.clinic.test", "Bot", "Clinic", "https://clinic.test/privacy", "https://clinic.test/terms", "1.0.0");

        var commands = TeamsManifest.Of(app, _knowledge)["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray(); // a manifest has all of them

        Assert.Equal((string[])["How do I ease it?", "A deep muscle."], commands.Select(command => (string?)command!["description"]));
    }

    private string[] Preview(Passage passage)
    {
        var body = JsonNode.Parse(ExtensionResults.Of([passage], _knowledge).Body!.Value.GetRawText())!; // a search has a body
        return [body["composeExtension"]!["attachments"]![0]!["preview"]!.ToJsonString()];
    }
}
