using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.Teams;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Microsoft's SDK for JavaScript on the channel's side, in Node, against the service.</summary>
public sealed class JavaScriptSdkTests : IClassFixture<PeersNotice>, IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    private EntraStub _entra = null!; // set before each test
    private RegisteredBot _bot = null!;
    private string _channel = "";
    private string _ourApp = RegisteredBot.AppId;

    public async Task InitializeAsync()
    {
        _entra = await EntraStub.StartAsync();
        _bot = await RegisteredBot.StartAsync(
            services =>
            {
                services.AddHttpClient(ConnectorClient.Client).ConfigurePrimaryHttpMessageHandler(() => new Rerouted("smba.trafficmanager.net", _channel));
                services.AddHttpClient(TokenClients.Client).ConfigurePrimaryHttpMessageHandler(() => new Rerouted("login.microsoftonline.com", _entra.Url));
            },
            isListening: true);
        var key = _bot.Identity.NewKey("entra"); // it speaks for no channel
        _bot.Identity.Publish(_bot.Key, key);
        _entra.Token = () => key.Sign(OurClaims());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _entra.DisposeAsync();
    }

    [SkippableFact]
    public async Task It_is_let_in_and_takes_the_reply_by_our_token()
    {
        await using var sdk = await StartAsync();

        await sdk.DoAsync("post", Asked("what is the psoas").With("conversation", new JsonObject { ["id"] = "19:a@thread.tacv2;messageid=1" }));
        var reply = await sdk.HearAsync("reply");

        Assert.Equal(
            (RegisteredBot.AppId, "19:a@thread.tacv2;messageid=1", "a-1"), ((string?)reply["caller"], (string?)reply["conversation"], (string?)reply["replyTo"]));
        Assert.Equal(("message", "What is the psoas?"), ((string?)reply["activity"]!["type"], (string?)reply["activity"]!["summary"]));
    }

    [SkippableFact]
    public async Task It_puts_a_step_in_the_place_of_the_card_whose_button_was_pressed()
    {
        await using var sdk = await StartAsync();

        await sdk.DoAsync("post", Asked("").With("replyToId", "card-1").With("value", new CardPress(SmallKnowledge.Steps.Id, 1, 1).ToData()));
        var update = await sdk.HearAsync("update");

        Assert.Equal(("c", "card-1", "card-1"), ((string?)update["conversation"], (string?)update["replaced"], (string?)update["activity"]!["id"]));
        Assert.Empty(await ComplaintsAsync(sdk, Assert.Single(update["activity"]!["attachments"]!.AsArray())!["content"]!));
    }

    [SkippableFact]
    public async Task It_takes_no_reply_under_another_apps_token()
    {
        _ourApp = "99999999-2222-4333-8444-555555555555";
        await using var sdk = await StartAsync();

        await sdk.DoAsync("post", Asked("what is the psoas"));
        await sdk.HearAsync("answer");
        await _bot.Factory.TurnsFinishedAsync();

        Assert.Contains(_bot.Factory.Log.Lines, line => line.Contains("refused by its channel with 401", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task It_reads_replies_in_the_response_and_its_cards_have_nothing_wrong()
    {
        await using var sdk = await StartAsync();
        string[] questions = ["what is the psoas", "what and why", "how", "tight", "cannot pee", "a bit numb", "unheard of"];
        List<JsonObject> activities = [.. questions.Select(question => Asked(question, id: question))];
        activities.Add(Asked("", "installed").With("type", "installationUpdate").With("action", "add"));

        foreach (var activity in activities)
        {
            await sdk.DoAsync("post", activity.ExpectingReplies());
            var answer = await sdk.HearAsync("answer");

            var reply = Assert.Single(answer["body"]!["activities"]!.AsArray())!;
            Assert.Equal(("message", (string?)activity["id"]), ((string?)reply["type"], (string?)reply["replyToId"]));
            Assert.Empty(await ComplaintsAsync(sdk, Assert.Single(reply["attachments"]!.AsArray())!["content"]!));
        }
    }

    [SkippableFact]
    public async Task It_reads_what_invokes_are_answered_with()
    {
        await using var sdk = await StartAsync();
        var step = new CardPress(SmallKnowledge.Steps.Id, 1, 1);

        var pressed = await InvokeAsync(sdk, CardPress.InvokeName, new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = CardPress.Verb, ["data"] = step.ToData() },
        });
        var searched = await InvokeAsync(sdk, MessageExtension.InvokeName, new JsonObject { ["parameters"] = new JsonArray() });
        var thumbed = await InvokeAsync(sdk, "message/submitAction", new JsonObject
        {
            ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "{}" },
        });
        var unknown = await InvokeAsync(sdk, "task/fetch", []);

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)pressed["body"]!["statusCode"]!, (string?)pressed["body"]!["type"]));
        Assert.Empty(await ComplaintsAsync(sdk, pressed["body"]!["value"]!));
        var results = searched["body"]!["composeExtension"]!["attachments"]!.AsArray();
        Assert.NotEmpty(results);
        foreach (var result in results)
        {
            Assert.Empty(await ComplaintsAsync(sdk, result!["content"]!));
        }

        Assert.Equal((200, ""), ((int)thumbed["status"]!, (string?)thumbed["body"]));
        Assert.Equal((501, ""), ((int)unknown["status"]!, (string?)unknown["body"]));
    }

    /// <summary>Bots that are made with it believe the token that ours believes, so the identity provider of these tests is like the real one.</summary>
    /// <remarks>Of those that ours refuses they let one in, which never expires.</remarks>
    [SkippableFact]
    public async Task Its_bots_believe_the_same_tokens_as_ours_and_one_more()
    {
        await using var sdk = await StartAsync();
        List<string> believed = [];

        var isGoodOneLetIn = await IsLetInAsync(sdk, _bot.Key.Sign(_bot.Claims()));
        foreach (var (kind, token) in AuthenticationTests.Tokens)
        {
            if (await IsLetInAsync(sdk, token(_bot)))
            {
                believed.Add(kind);
            }
        }

        Assert.True(isGoodOneLetIn);
        Assert.Equal(["never expiring"], believed);
    }

    private async Task<bool> IsLetInAsync(NodePeer sdk, string token)
    {
        await sdk.DoAsync("present", token);
        await sdk.DoAsync("judge", _bot.Activity());
        return (bool)await sdk.HearAsync("isLetIn");
    }

    private static async Task<string[]> ComplaintsAsync(NodePeer sdk, JsonNode card)
    {
        await sdk.DoAsync("parse", card.DeepClone());
        return [.. (await sdk.HearAsync("complaints")).AsArray().Select(complaint => (string)complaint!)];
    }

    private static async Task<JsonNode> InvokeAsync(NodePeer sdk, string name, JsonObject value)
    {
        await sdk.DoAsync("post", Asked("", name).With("type", "invoke").With("name", name).With("value", value));
        return await sdk.HearAsync("answer");
    }

    private static JsonObject Asked(string question, string id = "a-1") =>
        Incoming.Message(question, channel: "msteams").With("id", id).With("serviceUrl", ServiceUrl);

    /// <summary>Starts the SDK and gives it the token of a channel.</summary>
    private async Task<NodePeer> StartAsync()
    {
        var sdk = await NodePeer.StartAsync("bot-framework.mjs", new JsonObject
        {
            ["bot"] = _bot.Endpoint.AbsoluteUri,
            ["now"] = _bot.Factory.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["metadata"] = _bot.Identity.Metadata,
        });
        _channel = (string)(await sdk.HearAsync("serviceUrl"))!;
        await sdk.DoAsync("present", _bot.Key.Sign(_bot.Claims().With("serviceurl", ServiceUrl)));
        return sdk;
    }

    /// <summary>What Entra says of a bot that it knows.</summary>
    private JsonObject OurClaims() => new()
    {
        ["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        ["aud"] = "https://api.botframework.com",
        ["appid"] = _ourApp,
        ["ver"] = "1.0",
        ["nbf"] = _bot.At(TimeSpan.Zero),
        ["exp"] = _bot.At(TimeSpan.FromHours(1)),
    };
}
