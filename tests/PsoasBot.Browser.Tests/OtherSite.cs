using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PsoasBot.Browser.Tests;

/// <summary>Another site: a page with the script tag on it and a style that is meant to break whatever it reaches, and pages as ordinary sites have them.</summary>
public sealed class OtherSite : IAsyncLifetime
{
    private const string Style = "* { all: revert !important; display: none !important; } html, body, p, #own { display: block !important; color: rgb(1, 2, 3) !important; }";

    private readonly WebApplication _app;

    public OtherSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/pages/{name}", (string name, string script) => Results.Content(File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Pages", name)).Replace("{script}", script, StringComparison.Ordinal), "text/html"));
        _app.MapGet("/other-vendor/{name}", () => Results.Content("window.otherVendor = true;", "text/javascript"));
        _app.MapFallback(WriteAsync);
    }

    /// <param name="script">Where the widget comes from.</param>
    /// <param name="attributes">Those of the script tag, beside <c>src</c> and <c>defer</c>.</param>
    /// <param name="policy">The page's content policy; null for none, and then the page has its style.</param>
    public string PageWith(string script, string attributes, string? policy) =>
        $"{_app.Urls.First()}/?script={script}&attributes={Uri.EscapeDataString(attributes)}&policy={Uri.EscapeDataString(policy ?? "")}";

    /// <param name="name">A file of <c>Pages/</c>.</param>
    /// <param name="script">Where the widget comes from.</param>
    public string Page(string name, string script) => $"{_app.Urls.First()}/pages/{name}.html?script={script}";

    public Task InitializeAsync() => _app.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    private static Task WriteAsync(HttpContext context)
    {
        var asked = context.Request.Query;
        var policy = asked["policy"].ToString();
        context.Response.ContentType = "text/html";
        if (policy.Length > 0)
            context.Response.Headers.ContentSecurityPolicy = policy;

        return context.Response.WriteAsync($"""
            <!doctype html><html lang="en"><head><title>Elsewhere</title><link rel="icon" href="data:,">{(policy.Length == 0 ? $"<style>{Style}</style>" : "")}</head>
            <body><p>A page.</p><button id="own">Its own button</button><script src="{asked["script"]}" defer {asked["attributes"]}></script></body></html>
            """);
    }
}
