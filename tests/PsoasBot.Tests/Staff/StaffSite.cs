using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsoasBot.Staff;
using PsoasBot.Tests.Commands;

namespace PsoasBot.Tests.Staff;

/// <summary>The whole service over a test server, with a folder that staff edit.</summary>
public sealed partial class StaffSite : WebApplicationFactory<Program>
{
    private readonly KnowledgeOnDisk _knowledge = new();

    /// <summary>What appsettings.json would say; to be filled before the first call.</summary>
    internal Dictionary<string, string?> Settings { get; } = new() { ["QuestionLog:Mode"] = "Text" };

    internal KnowledgeOnDisk Knowledge => _knowledge;

    internal string Data => _knowledge.PathOf("data");

    /// <summary>The log's lines.</summary>
    internal LogText Log { get; } = new();

    /// <summary>A browser that was let in by the link.</summary>
    internal async Task<HttpClient> EnteredAsync()
    {
        var browser = Browser();
        var link = Services.GetRequiredService<StaffLinks>().Make();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(link)).StatusCode);
        return browser;
    }

    internal HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Sends a form as a page would: with its token, and the marks of its files.</summary>
    internal static async Task<string> SendAsync(HttpClient browser, string from, string to, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync(from);
        var hidden = Hidden().Matches(page).DistinctBy(match => match.Groups[1].Value).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));
        var all = hidden.Where(field => fields.All(own => own.Name != field.Item1)).Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        var response = await browser.PostAsync(to, new FormUrlEncodedContent(all));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Presses a button of the edit page that was shown, as it stands.</summary>
    /// <param name="page">As <see cref="SendAsync"/> gives it.</param>
    /// <param name="text">What is typed into the file's text before; null for nothing.</param>
    internal static async Task<string> PressAsync(HttpClient browser, string page, string action, string? text = null)
    {
        var fields = Hidden().Matches(page).DistinctBy(match => match.Groups[1].Value)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value))
            .Concat(Texts(page).Select(field => field.Name == "text" && text is not null ? ("text", text) : field))
            .Append(("action", action))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        var response = await browser.PostAsync("/staff/edit", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The texts of a page that are sent with its form, in order.</summary>
    internal static (string Name, string Text)[] Texts(string page) =>
        [.. Area().Matches(page).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    /// <summary>Signs out as a page does.</summary>
    internal static async Task<HttpResponseMessage> LeaveAsync(HttpClient browser)
    {
        var token = Hidden().Matches(await browser.GetStringAsync("/staff")).First(match => match.Groups[1].Value == "__RequestVerificationToken").Groups[2].Value;
        return await browser.PostAsync("/staff/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("knowledge", _knowledge.Path);
        builder.UseSetting("data", Data);
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(Settings));
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_knowledge.PathOf("")))
            _knowledge.Dispose();
    }

    [GeneratedRegex("""<textarea[^>]* name="([^"]+)"[^>]*>\n?(.*?)</textarea>""", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex Hidden();
}
