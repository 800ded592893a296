using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Staff;

namespace PsoasBot.Tests.Staff;

public sealed partial class OpenIdConnectTests : IDisposable
{
    private readonly StaffSite _site = new();
    private readonly IdentityProvider _provider = new();
    private readonly WebApplicationFactory<Program> _signing;

    public OpenIdConnectTests()
    {
        _site.Settings["Staff:OpenIdConnect:Authority"] = IdentityProvider.Authority;
        _site.Settings["Staff:OpenIdConnect:ClientId"] = "console";
        _site.Settings["Staff:OpenIdConnect:ClientSecret"] = "secret";
        _signing = _site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .Configure<OpenIdConnectOptions>(StaffAccess.OpenIdConnect, options => options.BackchannelHttpHandler = _provider)));
    }

    public void Dispose()
    {
        _signing.Dispose();
        _site.Dispose();
        _provider.Dispose();
    }

    [Fact]
    public async Task Somebody_with_the_role_to_edit_may_look_and_change()
    {
        _provider.Claims["roles"] = (string[])["other", "psoasbot.edit"];
        var browser = Browser();

        Assert.Equal("/staff", (await SignInAsync(browser)).Headers.Location?.ToString());

        Assert.Contains("ann@clinic.test", await browser.GetStringAsync("/staff"), StringComparison.Ordinal);
        var page = await StaffSite.SendAsync(
            browser, "/staff/edit?file=passages/what.md", "/staff/edit", ("file", "passages/what.md"), ("action", "save"), ("text", "# What is the psoas?\n\nA muscle.\n\n## Also asked as\n- where is it\n- psoas muscle\n"));
        Assert.Contains("Saved: edited passages/what.md.", page, StringComparison.Ordinal);
        Assert.Contains("\tann@clinic.test\tedited\t", File.ReadAllText(Path.Combine(_site.Data, "staff-audit.tsv")), StringComparison.Ordinal);
        Assert.Contains("code_verifier=", _provider.Redeemed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_with_the_role_to_read_may_look_but_not_change()
    {
        _provider.Claims["roles"] = "psoasbot.read";
        var browser = Browser();
        await SignInAsync(browser);

        var page = await browser.GetStringAsync("/staff/edit?file=passages/what.md");
        var token = Token().Match(page).Groups[1].Value;
        var refused = await browser.PostAsync("/staff/edit", new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("file", "passages/what.md"), KeyValuePair.Create("action", "save"), KeyValuePair.Create("text", "gone")]));

        Assert.DoesNotContain("Save it", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, true), (refused.StatusCode, refused.Headers.Location?.ToString().Contains("/staff/no-entry", StringComparison.Ordinal)));
        Assert.Contains("A deep muscle.", File.ReadAllText(_site.Knowledge.PathOf("knowledge/passages/what.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_role_is_told_which_there_are()
    {
        var browser = Browser();
        await SignInAsync(browser);

        var response = await browser.GetAsync("/staff");

        Assert.StartsWith("http://localhost/staff/no-entry", response.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("<code>psoasbot.edit</code>", await browser.GetStringAsync("/staff/no-entry"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_another_sign_in_is_refused()
    {
        _provider.Claims["roles"] = "psoasbot.edit";
        _provider.Claims["nonce"] = "another";
        var browser = Browser();

        var response = await SignInAsync(browser, keepNonce: true);

        Assert.Equal("/staff/no-entry", response.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task There_is_no_link_where_somebody_else_signs_people_in()
    {
        var link = _signing.Services.GetRequiredService<StaffLinks>().Make();

        Assert.Equal(HttpStatusCode.NotFound, (await Browser().GetAsync(link)).StatusCode);
    }

    private HttpClient Browser() => _signing.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Goes to the provider and comes back with a code, as a browser does.</summary>
    private async Task<HttpResponseMessage> SignInAsync(HttpClient browser, bool keepNonce = false)
    {
        var token = Token().Match(await browser.GetStringAsync("/staff/sign-in")).Groups[1].Value;
        var away = await browser.PostAsync("/staff/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        var asked = QueryHelpers.ParseQuery(away.Headers.Location!.Query); // it leads to the provider
        Assert.Equal(("code", "S256"), (asked["response_type"].ToString(), asked["code_challenge_method"].ToString()));
        if (!keepNonce)
            _provider.Claims["nonce"] = asked["nonce"].ToString();
        return await browser.GetAsync($"/staff/signed-in?code=1&state={Uri.EscapeDataString(asked["state"].ToString())}");
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
