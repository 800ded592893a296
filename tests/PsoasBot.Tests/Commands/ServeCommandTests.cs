using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PsoasBot.Commands;

namespace PsoasBot.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly StringWriter _errors = new();

    public ServeCommandTests()
    {
        Write("knowledge/passages/what.md", "# What is the psoas?\n\nA deep muscle.\n");
        Write("knowledge/passages/why.md", "# What makes a psoas tight?\n\nLong sitting.\n");
    }

    private string Knowledge => Path.Combine(_folder.FullName, "knowledge");

    public void Dispose()
    {
        _errors.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://*:3978")]
    [InlineData("http://192.0.2.1")]
    [InlineData("https://localhost:3978")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Only_http_on_this_machine_is_listened_on(string url)
    {
        var (exit, output) = await ServeAsync("--urls", $"http://127.0.0.1:0;{url}");

        Assert.Equal(2, exit);
        Assert.Equal(
            $"psoasbot: cannot listen on {url}: while requests are not authenticated, only http on this machine is served, such as http://localhost:3978\n",
            Errors());
        Assert.Empty(output);
    }

    [Fact]
    public async Task Broken_knowledge_is_shown_and_nothing_is_served()
    {
        Write("knowledge/passages/broken.md", "# Why?\n");

        var (exit, output) = await ServeAsync("--port", "0");

        Assert.Equal(1, exit);
        Assert.Contains("passages/broken.md:1:1: error PB", Errors(), StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (exit, output) = await ServeAsync("--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

        Assert.Equal(1, exit);
        Assert.Equal(
            $"psoasbot: Failed to bind to address http://127.0.0.1:{port}: address already in use; stop what listens there, or choose another port with --port\n",
            Errors());
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_is_told_in_one_line()
    {
        Write("data/conversations.db", "no database at all, and long enough to be looked at as one");

        var (exit, output) = await ServeAsync("--port", "0");

        Assert.Equal(1, exit);
        Assert.StartsWith(
            $"psoasbot: conversations cannot be kept in {Path.Combine(_folder.FullName, "data", "conversations.db")}: ", Errors(), StringComparison.Ordinal);
        Assert.EndsWith("; let the program write there, or choose another folder with --data\n", Errors(), StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("7", "AnswerThreshold")]
    [InlineData("\"much\"", "Answering:AnswerThreshold")]
    public async Task A_setting_that_makes_no_sense_stops_the_start(string value, string named)
    {
        Write("appsettings.json", "{\"Answering\":{\"AnswerThreshold\":" + value + "}}");

        var (exit, _) = await ServeAsync("--port", "0", "--contentRoot", _folder.FullName);

        Assert.Equal(1, exit);
        Assert.Contains(named, Assert.Single(Errors().TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_is_told_in_one_line_and_a_stop_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StartLine();
        var serving = RunAsync(output, stop.Token, "--port", "0");

        var line = await output.Written;
        using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[3]) };
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var answer = await client.PostAsync(
            new Uri("/api/messages", UriKind.Relative),
            new StringContent("""{"type":"message","text":"what is the psoas?","channelId":"emulator","deliveryMode":"expectReplies"}"""));
        await stop.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("A deep muscle.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Matches(@"^PsoasBot answers at http://127\.0\.0\.1:\d+ from 2 passages in .*knowledge\. Ctrl\+C stops it\.$", line);
        Assert.Empty(Errors());
    }

    [Fact]
    public async Task A_folder_that_broke_since_it_was_live_is_served_as_it_was_and_readiness_says_so()
    {
        await StartAndStopAsync(client => Task.CompletedTask);
        Write("knowledge/passages/what.md", "# What is the psoas?\n");

        await StartAndStopAsync(async client =>
        {
            using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            Assert.Equal("ok", await live.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            Assert.Matches(
                @"^\{""status"":""degraded"",""liveSince"":""[^""]+"",""passages"":2,""errors"":1,""warnings"":\d,""overdue"":0,""lastRead"":""[^""]+""\}$",
                await ready.Content.ReadAsStringAsync());
        });

        Assert.Contains("passages/what.md:1:1: error PB", Errors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "x")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--bogus", "1")]
    public void What_cannot_be_understood_is_an_error_of_usage(params string[] args) =>
        Assert.NotEmpty(ServeCommand.Create().Parse(args).Errors);

    private async Task StartAndStopAsync(Func<HttpClient, Task> whileServing)
    {
        using var stop = new CancellationTokenSource();
        using var output = new StartLine();
        var serving = RunAsync(output, stop.Token, "--port", "0");
        using var client = new HttpClient { BaseAddress = new Uri((await output.Written).Split(' ')[3]) };
        await whileServing(client);
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
    }

    private string Errors() => _errors.ToString().ReplaceLineEndings("\n");

    private async Task<(int Exit, string Output)> ServeAsync(params string[] args)
    {
        using var output = new StringWriter();
        var exit = await RunAsync(output, CancellationToken.None, args);
        return (exit, output.ToString());
    }

    private Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken, params string[] args) =>
        ServeCommand.Create().Parse(["--knowledge", Knowledge, .. args]).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = _errors, ProcessTerminationTimeout = null }, cancellationToken);

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory?.Create();
        File.WriteAllText(file.FullName, text);
    }

    /// <summary>Hands over the first line that is written to it.</summary>
    private sealed class StartLine : TextWriter
    {
        private readonly TaskCompletionSource<string> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Encoding Encoding => Encoding.UTF8;

        public Task<string> Written => _written.Task;

        public override Task WriteLineAsync(string? value)
        {
            _written.TrySetResult(value ?? "");
            return Task.CompletedTask;
        }
    }
}
