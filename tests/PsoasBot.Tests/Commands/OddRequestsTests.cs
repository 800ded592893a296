using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using PsoasBot.Commands;

namespace PsoasBot.Tests.Commands;

/// <summary>Requests that no browser sends, byte for byte, to a service that everybody reaches.</summary>
public sealed class OddRequestsTests : IAsyncLifetime, IDisposable
{
    private readonly KnowledgeOnDisk _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _errors = new();
    private readonly StartLine _output = new();
    private Task<int> _serving = Task.FromResult(0);
    private int _port;

    public async Task InitializeAsync()
    {
        _folder.Write("appsettings.json", """{"BotFramework":{"DangerouslyAllowUnauthenticatedRequests":true}}""");
        _serving = ServeCommand.Create().Parse(["--knowledge", _folder.Path, "--urls", "http://127.0.0.1:0", "--contentRoot", _folder.PathOf("")]).InvokeAsync(
            new InvocationConfiguration { Output = _output, Error = _errors, ProcessTerminationTimeout = null }, _stop.Token);
        _port = new Uri((await _output.Written).Split(' ')[3]).Port;
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
    }

    public void Dispose()
    {
        _stop.Dispose();
        _errors.Dispose();
        _output.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_Host_header_that_names_no_machine_is_refused_in_plain_words_on_every_page()
    {
        foreach (var host in (string[])["a..b", "x:99999", "x:0", "x:", ":80", "[::1", ".", "a b", "a/b", "a@b", ""])
        {
            foreach (var path in (string[])["/", "/answers/what", "/answers", "/staff", "/health/live", "/widget.js", "/v3/directline/conversations"])
                Assert.StartsWith("HTTP/1.1 400 ", await SendAsync($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        }

        Assert.Contains("the Host header names no machine, as bot.example or localhost:3978 would", await SendAsync("GET / HTTP/1.1\r\nHost: a..b\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.Contains("the Host header names no machine", await SendAsync("GET / HTTP/1.0\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot.example")]
    [InlineData("Bot_1.example:8080")]
    [InlineData("localhost:3978")]
    [InlineData("10.0.0.7")]
    [InlineData("[::1]:3978")]
    [InlineData("[fe80::1]")]
    [InlineData("xn--bcher-kva.example")]
    public async Task A_Host_header_that_names_one_is_answered(string host) =>
        Assert.StartsWith("HTTP/1.1 200 ", await SendAsync($"GET /answers/what HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/v3/directline/tokens/generate")]
    [InlineData("/v3/directline/tokens/refresh")]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/conversations/1/activities")]
    [InlineData("/v3/directline/conversations/1/messages-left")]
    public async Task A_form_of_a_page_is_told_that_only_JSON_is_read(string path)
    {
        foreach (var (type, body) in ((string, string)[])[("application/x-www-form-urlencoded", ""), ("application/x-www-form-urlencoded; charset=UTF-8", "text=hello"), ("multipart/form-data; boundary=b", "--b--")])
        {
            var answer = await SendAsync($"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

            Assert.StartsWith("HTTP/1.1 415 ", answer, StringComparison.Ordinal);
            Assert.Contains(
                """{"error":{"code":"BadArgument","message":"this came from an HTML form, and only JSON is read here; send JSON with the header Content-Type: application/json, for instance with fetch, or send neither a body nor a Content-Type where there is nothing to say"}}""",
                answer,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/messages", "application/json", 400)]
    [InlineData("/v3/directline/tokens/generate", "application/json", 400)]
    [InlineData("/staff/sign-in", "application/x-www-form-urlencoded", 400)]
    [InlineData("/staff/link", "application/x-www-form-urlencoded", 400)]
    [InlineData("/api/token", "application/json", 200)] // whose body nobody reads
    public async Task A_chunk_that_is_larger_than_a_number_holds_is_the_callers_fault(string path, string type, int status)
    {
        var answer = await SendAsync($"POST {path} HTTP/1.1\r\nHost: bot.example\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nFFFFFFFFFFFFFFFF\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    /// <returns>All that comes back until the connection is closed.</returns>
    private async Task<string> SendAsync(string request)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1)); // what does not come fails the test
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _port, limit.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), limit.Token);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(limit.Token);
    }
}
