using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.BotFramework;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Who may speak to the bot: the channels, with everything about their tokens as it should be, and nobody else.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string AnotherApp = "99999999-2222-4333-8444-555555555555";

    /// <summary>Tokens that do not hold, by what is wrong with them.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<RegisteredBot, string>> Tokens = new Dictionary<string, Func<RegisteredBot, string>>
    {
        ["expired"] = bot => With(bot, "exp", bot.At(TimeSpan.FromMinutes(-6))),
        ["not valid yet"] = bot => With(bot, "nbf", bot.At(TimeSpan.FromMinutes(6))),
        ["never expiring"] = bot => With(bot, "exp", null),
        ["of another issuer"] = bot => With(bot, "iss", "https://api.botframework.us"),
        ["without an issuer"] = bot => With(bot, "iss", null),
        ["for another app"] = bot => With(bot, "aud", AnotherApp),
        ["for nobody"] = bot => With(bot, "aud", null),
        ["without a serviceurl"] = bot => With(bot, "serviceurl", null),
        ["for another serviceurl"] = bot => With(bot, "serviceurl", "https://smba.trafficmanager.net/amer/"),
        ["not signed"] = bot => SigningKey.Sign(Header("none", "k1"), bot.Claims(), _ => []),
        ["not signed but said to be"] = bot => SigningKey.Sign(Header("RS256", "k1"), bot.Claims(), _ => []),
        ["signed with the public key as a password"] = bot => SigningKey.Sign(
            Header("HS256", "k1"), bot.Claims(), signed => HMACSHA256.HashData(bot.Key.Rsa.ExportSubjectPublicKeyInfo(), signed)),
        ["signed with the printed public key as a password"] = bot => SigningKey.Sign(
            Header("HS256", "k1"), bot.Claims(), signed => HMACSHA256.HashData(Encoding.ASCII.GetBytes(bot.Key.Rsa.ExportSubjectPublicKeyInfoPem()), signed)),
        ["signed with a key that nobody knows"] = bot => bot.Identity.NewKey("k9", "emulator").Sign(bot.Claims()),
        ["signed with a stranger's key under a known name"] = bot => bot.Identity.NewKey("k1", "emulator").Sign(bot.Claims()),
        ["without the name of its key"] = bot => bot.Key.Sign(new JsonObject { ["alg"] = "RS256" }, bot.Claims()),
        ["with its key inside"] = bot => bot.Key.Sign(
            new JsonObject { ["alg"] = "RS256", ["jwk"] = bot.Key.Published }, bot.Claims()),
        ["changed after it was signed"] = bot => Under(bot.Key.Sign(bot.Claims()), With(bot, "aud", AnotherApp)),
        ["no token"] = _ => "nonsense",
        ["three dots"] = _ => "...",
        ["empty"] = _ => "",
    };

    private RegisteredBot _bot = null!; // set before each test

    public static TheoryData<string> BadTokens => [.. Tokens.Keys];

    public async Task InitializeAsync() => _bot = await RegisteredBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task The_channel_is_let_in_and_answered()
    {
        using var response = await _bot.PostAsync(_bot.Activity(), _bot.Key.Sign(_bot.Claims()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Good to see you.", (string?)Assert.Single(_bot.Connector.Received).Body["text"]);
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", 4)]
    public async Task Clocks_may_be_five_minutes_apart(string claim, int minutes)
    {
        using var response = await _bot.PostAsync(_bot.Activity(), With(_bot, claim, _bot.At(TimeSpan.FromMinutes(minutes))));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Tokens_that_do_not_hold_fill_no_log()
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var expired = await _bot.PostAsync(_bot.Activity(), Tokens["expired"](_bot));
            using var foreign = await _bot.PostAsync(_bot.Activity(), Tokens["for another app"](_bot));
        }

        var before = Warnings();
        _bot.Factory.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, before.Count);
        Assert.Equal(
            [
                "Warning: Requests were refused as their tokens do not hold (SecurityTokenExpiredException); since the last such line: 19 ",
                "Warning: Requests were refused as their tokens do not hold (SecurityTokenInvalidAudienceException); since the last such line: 19 ",
            ],
            Warnings().Except(before).Order());

        List<string> Warnings() => [.. _bot.Factory.Log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal))];
    }

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_does_not_hold_is_refused_and_nothing_is_sent(string kind)
    {
        var token = Tokens[kind](_bot);

        using var response = await _bot.PostAsync(_bot.Activity(), token);
        using var inTheResponse = await _bot.PostAsync(_bot.Activity().ExpectingReplies(), token);
        using var invoke = await _bot.PostAsync(_bot.Activity().With("type", "invoke").With("name", "message/submitAction"), token);

        Assert.All([response, inTheResponse, invoke], refused => Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode));
        Assert.Null((await Json.ReadAsync(inTheResponse))["activities"]);
        Assert.Empty(_bot.Connector.Received);
    }

    [Fact]
    public async Task A_header_that_is_missing_double_or_of_another_kind_is_refused()
    {
        var good = $"Bearer {_bot.Key.Sign(_bot.Claims())}";

        foreach (var headers in (string[][])[[], ["Basic YTpi"], [good, good], [good, "Bearer x"], [$"{good}, {good}"]])
        {
            using var response = await _bot.PostAsync(_bot.Activity(), headers);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Unauthorized", (string?)(await Json.ReadAsync(response))["error"]?["code"]);
        }

        Assert.Empty(_bot.Connector.Received);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_body_whose_service_url_was_changed_is_refused(string? serviceUrl)
    {
        using var response = await _bot.PostAsync(_bot.Activity().With("serviceUrl", serviceUrl), _bot.Key.Sign(_bot.Claims()));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_bot.Connector.Received);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_channel_that_the_key_is_not_endorsed_for_is_refused(string? channel)
    {
        using var response = await _bot.PostAsync(_bot.Activity().With("channelId", channel), _bot.Key.Sign(_bot.Claims()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(_bot.Connector.Received);
    }

    [Fact]
    public async Task A_key_that_is_endorsed_for_nothing_speaks_for_nobody()
    {
        var key = _bot.Identity.NewKey("k2");
        _bot.Identity.Publish(key);

        using var response = await _bot.PostAsync(_bot.Activity(), key.Sign(_bot.Claims()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(_bot.Connector.Received);
    }

    [Fact]
    public async Task An_activity_that_is_delivered_again_is_not_answered_again()
    {
        var token = _bot.Key.Sign(_bot.Claims());

        using var first = await _bot.PostAsync(_bot.Activity(), token);
        using var second = await _bot.PostAsync(_bot.Activity(), token);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Single(_bot.Connector.Received);
    }

    [Fact]
    public async Task Keys_may_be_rolled_over_at_any_time()
    {
        var (second, third) = (_bot.Identity.NewKey("k2", "emulator"), _bot.Identity.NewKey("k3", "emulator"));
        using var before = await _bot.PostAsync(_bot.Activity(id: "a-1"), _bot.Key.Sign(_bot.Claims()));

        _bot.Factory.Time.Advance(TimeSpan.FromMinutes(1));
        _bot.Identity.Publish(second);
        using var after = await _bot.PostAsync(_bot.Activity(id: "a-2"), second.Sign(_bot.Claims()));
        using var withdrawn = await _bot.PostAsync(_bot.Activity(id: "a-3"), _bot.Key.Sign(_bot.Claims()));
        _bot.Factory.Time.Advance(TimeSpan.FromMinutes(1));
        _bot.Identity.Publish(second, third);
        using var again = await _bot.PostAsync(_bot.Activity(id: "a-4"), third.Sign(_bot.Claims()));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK],
            [before.StatusCode, after.StatusCode, withdrawn.StatusCode, again.StatusCode]);
        Assert.Equal(3, _bot.Connector.Received.Count);
    }

    [Fact]
    public async Task Strangers_cannot_make_us_fetch_keys_all_day()
    {
        var stranger = _bot.Identity.NewKey("k9", "emulator");
        using var good = await _bot.PostAsync(_bot.Activity(), _bot.Key.Sign(_bot.Claims()));
        _bot.Factory.Time.Advance(TimeSpan.FromMinutes(1));

        foreach (var _ in Enumerable.Range(0, 20))
        {
            using var refused = await _bot.PostAsync(_bot.Activity(), stranger.Sign(_bot.Claims()));
        }

        Assert.Equal(2, _bot.Identity.Fetches);
    }

    [Fact]
    public async Task Known_keys_serve_on_while_nobody_publishes_any()
    {
        using var before = await _bot.PostAsync(_bot.Activity(id: "a-1"), _bot.Key.Sign(_bot.Claims()));

        _bot.Identity.IsDown = true;
        _bot.Factory.Time.Advance(TimeSpan.FromDays(30));
        using var after = await _bot.PostAsync(_bot.Activity(id: "a-2"), _bot.Key.Sign(_bot.Claims()));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(2, _bot.Connector.Received.Count);
        Assert.Contains(_bot.Factory.Log.Lines, line => line.Contains("could not be fetched", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_start_without_keys_asks_the_channel_to_come_again_and_then_goes_on()
    {
        _bot.Identity.IsDown = true;
        using var early = await _bot.PostAsync(_bot.Activity(), _bot.Key.Sign(_bot.Claims()));

        _bot.Identity.IsDown = false;
        _bot.Factory.Time.Advance(TimeSpan.FromSeconds(5));
        using var late = await _bot.PostAsync(_bot.Activity(), _bot.Key.Sign(_bot.Claims()));

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [early.StatusCode, late.StatusCode]);
        Assert.NotNull(early.Headers.RetryAfter);
        Assert.Single(_bot.Connector.Received);
    }

    [Theory]
    [InlineData("ours", "ours", HttpStatusCode.OK)]
    [InlineData("OURS", null, HttpStatusCode.OK)]
    [InlineData(null, "ours", HttpStatusCode.OK)]
    [InlineData("theirs", "ours", HttpStatusCode.Forbidden)]
    [InlineData("ours", "theirs", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    public async Task In_Teams_only_the_tenants_that_are_named_may_use_it(string? inConversation, string? inChannelData, HttpStatusCode status)
    {
        await using var bot = await RegisteredBot.StartAsync(services => services.Configure<BotFrameworkOptions>(options => options.AllowedTenants = ["ours"]));
        var activity = bot.Activity(channel: "msteams");
        activity["conversation"]!["tenantId"] = inConversation; // not null: every activity of ours has one
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = inChannelData } };

        using var inTeams = await bot.PostAsync(activity, bot.Key.Sign(bot.Claims()));
        using var elsewhere = await bot.PostAsync(bot.Activity(id: "a-2"), bot.Key.Sign(bot.Claims()));

        Assert.Equal(status, inTeams.StatusCode);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Each_cloud_has_its_own_issuer()
    {
        await using var bot = await RegisteredBot.StartAsync(services => services.Configure<BotFrameworkOptions>(options => options.Cloud = BotCloud.UsGovernment));

        using var government = await bot.PostAsync(bot.Activity(), With(bot, "iss", "https://api.botframework.us"));
        using var publicCloud = await bot.PostAsync(bot.Activity(), bot.Key.Sign(bot.Claims()));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], [government.StatusCode, publicCloud.StatusCode]);
    }

    private static string With(RegisteredBot bot, string claim, JsonNode? value)
    {
        var claims = bot.Claims();
        claims[claim] = value;
        if (value is null)
        {
            claims.Remove(claim);
        }

        return bot.Key.Sign(claims);
    }

    private static JsonObject Header(string algorithm, string key) => new() { ["alg"] = algorithm, ["kid"] = key };

    /// <summary>The claims of one token under the signature of another.</summary>
    private static string Under(string token, string signed) => $"{token[..token.LastIndexOf('.')]}{signed[signed.LastIndexOf('.')..]}";
}
