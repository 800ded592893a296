using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests.Teams;

public sealed class MessageExtensionTests : IDisposable
{
    private readonly MessageExtension _extension = Extension(SmallKnowledge.Snapshot);

    public void Dispose() => _extension.Dispose();

    [Theory]
    [InlineData("what is the psoas", "What is the psoas?")]
    [InlineData("tight", "What makes a psoas tight?|How do I ease it?")]
    [InlineData("  EASE  it", "How do I ease it?")]
    [InlineData("wha", "What is the psoas?|What makes a psoas tight?|What does it cost?")]
    [InlineData("", "How do I ease it?|What is the psoas?|What makes a psoas tight?|What does it cost?")]
    public async Task A_search_lists_what_would_be_answered_then_titles_that_begin_so(string typed, string titles) =>
        Assert.Equal(titles, string.Join('|', Titles(await SearchAsync(Query(typed)))));

    [Theory]
    [InlineData("""{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""", 4)]
    [InlineData("""{"parameters":[{"value":"what"}]}""", 3)]
    [InlineData("""{"parameters":[{"name":"search","value":"what"}],"queryOptions":{"skip":1,"count":1}}""", 1)]
    [InlineData("""{"parameters":[{"name":"search","value":"what"}],"queryOptions":{"skip":-1,"count":0}}""", 1)]
    [InlineData("""{"parameters":[{"name":"search","value":"what"}],"queryOptions":{"skip":"x","count":9999999999}}""", 3)]
    [InlineData("""{"parameters":[null,7]}""", 4)]
    [InlineData("[]", 4)]
    public async Task Queries_are_read_as_clients_send_them(string value, int results) =>
        Assert.Equal(results, Titles(await SearchAsync(JsonElement.Parse(value))).Count());

    [Fact]
    public async Task A_result_is_a_preview_and_a_card_that_works_where_the_bot_is_not()
    {
        var result = (await SearchAsync(Query("how")))["attachments"]![0]!; // not null: something is found

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)result["contentType"]);
        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"How do I ease it?","text":"Two small moves."}}""",
            result["preview"]?.ToJsonString());
        var card = result["content"]!.ToJsonString();
        Assert.Contains("utm_content=walk-through", card, StringComparison.Ordinal);
        Assert.Contains("Not when you are pregnant.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Submit", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cannot pee")]
    [InlineData("a bit numb")]
    public async Task An_emergency_is_all_that_is_offered_and_sells_nothing(string typed)
    {
        var result = Assert.Single((await SearchAsync(Query(typed)))["attachments"]!.AsArray())!; // not null: it is a result

        Assert.Equal("Call 911 now", (string?)result["preview"]?["content"]?["title"]);
        Assert.Equal("attention", (string?)result["content"]?["body"]?[0]?["style"]);
        Assert.DoesNotContain(SmallKnowledge.BookingUrl, result.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_wrote_about_is_a_line()
    {
        var answer = await SearchAsync(Query("xyzzy"));

        Assert.Equal(("message", ReplyMarkdown.NoAnswer), ((string?)answer["type"], (string?)answer["text"]));
    }

    [Fact]
    public async Task Another_language_is_answered_in_that_language()
    {
        using var extension = Extension(SmallKnowledge.Snapshot with
        {
            Reply = (_, _) => SmallKnowledge.NotCovered with { Language = new Language("es", "español", "Solo en inglés.", "Llame.") },
        });

        Assert.Equal("Solo en inglés.", (string?)(await SearchAsync(Query("qué es"), extension: extension))["text"]);
    }

    [Fact]
    public async Task Who_types_on_is_not_kept_waiting_for_what_they_had_typed_before()
    {
        using ManualResetEventSlim searching = new(), goOn = new();
        List<string> searched = [];
        using var extension = Extension(SmallKnowledge.Snapshot with
        {
            Reply = (utterance, conversation) =>
            {
                searched.Add(utterance);
                searching.Set();
                goOn.Wait();
                return SmallKnowledge.Snapshot.Reply(utterance, conversation);
            },
        });

        var first = Task.Run(() => SearchAsync(Query("wh"), extension: extension));
        searching.Wait();
        var (second, third, another) = (SearchAsync(Query("wha"), extension: extension), SearchAsync(Query("what"), extension: extension), SearchAsync(Query("ease"), "bob", extension));
        goOn.Set();

        Assert.Empty(Titles(await second));
        Assert.NotEmpty(Titles(await first));
        Assert.NotEmpty(Titles(await third));
        Assert.NotEmpty(Titles(await another));
        Assert.Equal(["ease", "wh", "what"], searched.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_search_that_nobody_waits_for_does_not_begin()
    {
        using CancellationTokenSource hungUp = new();
        await hungUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _extension.AnswerAsync(Invoke(Query("what"), "ann"), hungUp.Token));
    }

    [Fact]
    public async Task A_search_that_fails_says_so_and_logs_nothing_that_was_typed()
    {
        using LogLines log = new();
        using LoggerFactory loggers = new([log]);
        using MessageExtension extension = new(() => SmallKnowledge.Snapshot, new FakeTimeProvider(), loggers.CreateLogger<MessageExtension>());

        var answer = await SearchAsync(Query("break"), extension: extension);

        Assert.Equal("Something went wrong on our side, so I can't search right now.", (string?)answer["text"]);
        Assert.Contains("A search failed with InvalidOperationException", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("the utterance was", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private static MessageExtension Extension(Snapshot snapshot) => new(() => snapshot, new FakeTimeProvider(), NullLogger<MessageExtension>.Instance);

    private static JsonElement Query(string typed) => JsonSerializer.SerializeToElement(new
    {
        commandId = "search",
        parameters = new[] { new { name = "search", value = typed } },
        queryOptions = new { skip = 0, count = 25 },
    });

    private static Activity Invoke(JsonElement value, string person) => new()
    {
        Type = "invoke",
        Name = MessageExtension.InvokeName,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = person },
        Value = value,
    };

    private static IEnumerable<string?> Titles(JsonNode answer) => answer["attachments"]!.AsArray().Select(result => (string?)result?["preview"]?["content"]?["title"]);

    private async Task<JsonNode> SearchAsync(JsonElement value, string person = "ann", MessageExtension? extension = null)
    {
        var response = await (extension ?? _extension).AnswerAsync(Invoke(value, person), CancellationToken.None);
        Assert.Equal(200, response.Status);
        return JsonNode.Parse(response.Body!.Value.GetRawText())!["composeExtension"]!; // not null: that is its shape
    }
}
