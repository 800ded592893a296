using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PsoasBot.Staff;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Commands;

/// <summary>Who gets what from each route, as the routing table has them: a route without a row here fails.</summary>
public sealed class RoutesTests : IAsyncLifetime, IDisposable
{
    /// <summary>
    /// Status for a stranger, for a visitor with a token for a conversation of their own (the addresses are of somebody else's), and for somebody who
    /// may look at the console but not change anything; a dash where nobody is signed in. Forms are sent without the token of the page.
    /// </summary>
    private const string Expected = """
        POST   /api/messages                                  401 401 -
        POST   /api/token                                     200 200 -
        POST   /v3/directline/tokens/generate                 200 200 -
        POST   /v3/directline/tokens/refresh                  401 200 -
        POST   /v3/directline/conversations                   401 201 -
        GET    /v3/directline/conversations/{id}              401 403 -
        DELETE /v3/directline/conversations/{id}              401 403 -
        POST   /v3/directline/conversations/{id}/activities   401 403 -
        GET    /v3/directline/conversations/{id}/activities   401 403 -
        GET    /v3/directline/conversations/{id}/stream       403 403 -
        POST   /v3/directline/conversations/{id}/upload       401 403 -
        GET    /v3/directline/conversations/{id}/messages-left 401 403 -
        POST   /v3/directline/conversations/{id}/messages-left 401 403 -
        GET    /v3/directline/session/getsessionid            200 200 -
        GET    /                                              200 200 -
        HEAD   /                                              200 200 -
        GET    /answers                                       200 200 -
        HEAD   /answers                                       200 200 -
        GET    /answers/{id}                                  200 200 -
        HEAD   /answers/{id}                                  200 200 -
        GET    /widget.js.integrity                           200 200 -
        GET    /widget/numbers.json                           200 200 -
        GET    /health/live                                   200 200 -
        GET    /health/ready                                  200 200 -
        GET    /metrics                                       403 403 -
        HEAD   /metrics                                       403 403 -
        GET    /staff/sign-in                                 200 200 200
        POST   /staff/sign-in                                 400 400 400
        POST   /staff/link                                    400 400 400
        GET    /staff/enter                                   404 404 404
        POST   /staff/sign-out                                302 302 400
        GET    /staff/no-entry                                200 200 200
        GET    /staff                                         302 302 200
        GET    /staff/problems                                302 302 200
        GET    /staff/problems/{code}                         302 302 200
        GET    /staff/passages                                302 302 200
        GET    /staff/passages/{id}                           302 302 200
        GET    /staff/edit                                    302 302 200
        POST   /staff/edit                                    302 302 302
        GET    /staff/try                                     302 302 200
        POST   /staff/try                                     302 302 400
        GET    /staff/asked                                   302 302 200
        POST   /staff/asked                                   302 302 302
        GET    /staff/inbox                                   302 302 200
        POST   /staff/inbox                                   302 302 302
        """;

    private readonly StaffSite _site = new()
    {
        Settings =
        {
            ["BotFramework:AppId"] = "00000000-0000-0000-0000-000000000001",
            ["BotFramework:TenantId"] = "00000000-0000-0000-0000-000000000002",
            ["BotFramework:AppPassword"] = "not-a-secret",
        },
    };

    private string _conversation = ""; // of somebody who is none of the three
    private string _own = "";

    public void Dispose() => _site.Dispose();

    public async Task InitializeAsync()
    {
        var somebody = await TokenAsync();
        _conversation = (string)somebody["conversationId"]!;
        Assert.Equal(201, await StatusAsync("POST", "/v3/directline/conversations", (string)somebody["token"]!));
        _own = (string)(await TokenAsync())["token"]!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Everybody_gets_from_each_route_what_is_theirs_and_no_more()
    {
        var seen = new List<string>();
        foreach (var (method, route) in Routes())
        {
            var (address, isStaff) = (AddressOf(route), route.StartsWith("/staff", StringComparison.Ordinal));
            var (stranger, visitor) = (await StatusAsync(method, address, null), await StatusAsync(method, address, _own));
            var reader = isStaff ? $"{await StatusAsync(method, address, null, ReaderCookie())}" : "-";
            seen.Add($"{method,-6} {route,-46} {stranger} {visitor} {reader}");
        }

        Assert.Equal(Expected.Split('\n').Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        Assert.Equal(200, await StatusAsync("GET", "/staff", null, ReaderCookie()));
    }

    /// <summary>All of the routing table; a route that takes any method is tried with one that nobody expects.</summary>
    private IEnumerable<(string Method, string Route)> Routes() =>
        from endpoint in _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["PATCH"]
        select (method, "/" + endpoint.RoutePattern.RawText!.Trim('/')); // not null: every route was written by somebody

    /// <summary>What stands for the names in braces is there.</summary>
    private string AddressOf(string route) => route switch
    {
        "/staff/enter" => "/staff/enter?code=guessed",
        "/staff/edit" => "/staff/edit?file=passages/what.md",
        _ => route.Replace("{code}", "PB003", StringComparison.Ordinal)
            .Replace("{id}", route.StartsWith("/v3/", StringComparison.Ordinal) ? _conversation : "what", StringComparison.Ordinal),
    };

    private async Task<JsonNode> TokenAsync()
    {
        var context = await SendAsync("POST", "/api/token", null, null);
        return (await JsonNode.ParseAsync(context.Response.Body))!; // it is JSON
    }

    private async Task<int> StatusAsync(string method, string address, string? token, string? cookie = null) =>
        (await SendAsync(method, address, token, cookie)).Response.StatusCode;

    /// <summary>A call from another machine, by the name that the service has outside.</summary>
    private Task<HttpContext> SendAsync(string method, string address, string? token, string? cookie) => _site.Server.SendAsync(context =>
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, $"?{after}") : (address, "");
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (method, path, new QueryString(query));
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("chat.clinic.test"));
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        if (token is not null)
        {
            context.Request.Headers.Authorization = $"Bearer {token}";
            context.Request.QueryString = context.Request.QueryString.Add("t", token);
        }

        if (cookie is not null)
            context.Request.Headers.Cookie = cookie;

        if (method == "POST")
        {
            var isForm = path.StartsWith("/staff", StringComparison.Ordinal);
            context.Request.ContentType = isForm ? "application/x-www-form-urlencoded" : "application/json";
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(isForm ? "file=passages/what.md&action=save&text=gone" : """{"type":"message","text":"hello"}"""));
        }
    });

    /// <summary>The cookie of somebody who was let in to look.</summary>
    private string ReaderCookie()
    {
        var identity = new ClaimsIdentity([new Claim("name", "reader"), new Claim("psoasbot-session", "one")], StaffAccess.Cookie);
        StaffAccess.Give(identity, mayEdit: false);
        var options = _site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(StaffAccess.Cookie);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), StaffAccess.Cookie))}";
    }
}
