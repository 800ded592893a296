using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PsoasBot.Channels.Storage;
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
    [InlineData("nonsense")]
    [InlineData("ftp://localhost:21")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_wrong_usage(string url)
    {
        var (exit, output) = await ServeAsync("--urls", $"http://127.0.0.1:0;{url}");

        Assert.Equal(2, exit);
        Assert.Equal($"psoasbot: cannot listen on {url}: write addresses such as http://localhost:3978, separated by `;`\n", Errors());
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://*:3978")]
    [InlineData("http://192.0.2.1")]
    [InlineData("https://bot.example")]
    public async Task Without_credentials_only_this_machine_is_served(string url)
    {
        var (exit, output) = await ServeAsync("--urls", $"http://127.0.0.1:0;{url}", "--environment", "Development");

        Assert.Equal(1, exit);
        Assert.Equal(
            $"psoasbot: {url} would be open to everybody, as BotFramework:AppId, BotFramework:TenantId, BotFramework:AppPassword are missing; "
            + "set them, or list the service's public name in AllowedHosts to serve a website without a bot, or serve this machine only, as with --port 3978\n",
            Errors());
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_credentials_it_is_served_in_Development_only(string environment)
    {
        var (exit, output) = await ServeAsync("--port", "0", "--environment", environment);

        Assert.Equal(1, exit);
        Assert.Equal(
            $"psoasbot: the environment is {environment}, where requests must be authenticated, and BotFramework:AppId, BotFramework:TenantId, "
            + "BotFramework:AppPassword are missing; set them, or list the service's public name in AllowedHosts to serve a website without a bot, "
            + "or try it on this machine with --environment Development\n",
            Errors());
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("""{"BotFramework":{"AppId":"11111111-2222-4333-8444-555555555555","TenantId":"t","AppPassword":"x"}}""", 401)]
    [InlineData("""{"MicrosoftAppId":"11111111-2222-4333-8444-555555555555","MicrosoftAppType":"MultiTenant","MicrosoftAppPassword":"x"}""", 401)]
    [InlineData("""{"BotFramework":{"DangerouslyAllowUnauthenticatedRequests":true}}""", 200)]
    [InlineData("""{"AllowedHosts":["bot.example"]}""", 404)]
    [InlineData("""{"AllowedHosts":"shop.example; bot.example"}""", 404)]
    public async Task With_credentials_a_public_name_or_on_ones_own_risk_everybody_is_served(string settings, int status)
    {
        Write("appsettings.json", settings);
        using var stop = new CancellationTokenSource();
        using var output = new StartLine();
        var serving = RunAsync(output, stop.Token, "--urls", "http://0.0.0.0:0", "--environment", "Production", "--contentRoot", _folder.FullName);

        var port = new Uri((await output.Written).Split(' ')[3]).Port;
        using var client = new HttpClient { BaseAddress = new UriBuilder("http", "127.0.0.1", port).Uri };
        client.DefaultRequestHeaders.Host = "bot.example";
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var answer = await client.PostAsync(
            new Uri("/api/messages", UriKind.Relative),
            new StringContent("""{"type":"message","text":"what is the psoas?","channelId":"emulator","deliveryMode":"expectReplies"}"""));
        await stop.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200, Errors().Contains("anybody can post to /api/messages", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"BotFramework":{"AppPassword":"x"}}""", "BotFramework:AppId, BotFramework:TenantId are missing: a SingleTenant bot needs them;")]
    [InlineData("""{"BotFramework":{"AppId":"psoas","AppType":"UserAssignedMsi"}}""", "BotFramework:AppId is `psoas`, which is no GUID;")]
    [InlineData("""{"BotFramework":{"OpenIdMetadata":"http://site.example"}}""", "BotFramework:OpenIdMetadata is `http://site.example`, which is no https address;")]
    [InlineData("""{"BotFramework":{"AllowedServiceHosts":["https://x"]}}""", "BotFramework:AllowedServiceHosts has `https://x`, which is no host;")]
    [InlineData("""{"BotFramework":{"AppId":"11111111-2222-4333-8444-555555555555","AppType":"MultiTenant","CertificatePath":"none.pfx"}}""", "BotFramework:CertificatePath is `none.pfx`, which cannot be read:")]
    [InlineData("""{"AllowedHosts":["https://bot.example"]}""", "AllowedHosts has `https://bot.example`, which is no host; write a name alone, without scheme, port or path, such as chat.your-clinic.example")]
    [InlineData("""{"AllowedHosts":"*"}""", "AllowedHosts has `*`, which is no host;")]
    [InlineData("""{"BotFramework":{"AppType":"Both"}}""", "Failed to convert configuration value 'Both' at 'BotFramework:AppType'")]
    [InlineData("""{"MicrosoftAppType":"Both"}""", "MicrosoftAppType is `Both`; write SingleTenant, MultiTenant or UserAssignedMSI")]
    [InlineData("""{"MetricsFrom":["everybody"]}""", "MetricsFrom has `everybody`, which is neither an address nor a network;")]
    [InlineData("""{"TrustedProxies":["proxy"]}""", "TrustedProxies has `proxy`, which is neither an address nor a network;")]
    public async Task Each_setting_that_is_wrong_is_told_in_one_line(string settings, string message)
    {
        Write("appsettings.json", settings);

        var (exit, _) = await ServeAsync("--port", "0", "--contentRoot", _folder.FullName);

        Assert.Equal(1, exit);
        Assert.StartsWith($"psoasbot: {message}", Assert.Single(Errors().TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:1,password=open-sesame", "State:Redis names 127.0.0.1:1, where no Redis lets us in (UnableToConnect); start it, ")]
    [InlineData("redis://:open-sesame@127.0.0.1:1", "State:Redis cannot be read; write it like redis.example:6379,password=…,ssl=true")]
    [InlineData("127.0.0.1:1,open-sesame=1", "State:Redis cannot be read; ")]
    public async Task A_Redis_that_cannot_be_reached_stops_the_start_and_its_password_is_not_told(string redis, string message)
    {
        Write("appsettings.json", "{\"State\":{\"Redis\":\"" + redis + "\"}}");

        var (exit, output) = await ServeAsync("--port", "0", "--contentRoot", _folder.FullName);

        Assert.Equal(1, exit);
        Assert.StartsWith($"psoasbot: {message}", Assert.Single(Errors().TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", Errors() + output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1:0", "Unable to configure HTTPS endpoint.")]
    [InlineData("http://192.0.2.1:3978", "cannot listen on http://192.0.2.1:3978: ")]
    public async Task An_address_that_cannot_be_had_is_told_in_one_line(string url, string message)
    {
        Write("appsettings.json", """{"BotFramework":{"DangerouslyAllowUnauthenticatedRequests":true}}""");

        var (exit, _) = await ServeAsync("--urls", url, "--contentRoot", _folder.FullName);

        Assert.Equal(1, exit);
        Assert.StartsWith($"psoasbot: {message}", Assert.Single(Errors().TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
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
            $"psoasbot: Failed to bind to address http://127.0.0.1:{port}: address already in use; stop whatever is using it, or choose another port with --port\n",
            Errors());
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_is_told_in_one_line()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "data", "conversations.db"));

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
        Assert.Matches(@"^PsoasBot runs at http://127\.0\.0\.1:\d+ with 2 passages from .*knowledge\. Press Ctrl\+C to stop\.$", line);
        Assert.Empty(Errors());
    }

    [Fact]
    public async Task A_test_client_on_this_machine_gets_its_replies_though_nobody_says_that_this_is_Development()
    {
        using var connector = new TcpListener(IPAddress.Loopback, 0);
        connector.Start();
        var received = "";

        await StartAndStopAsync(async client =>
        {
            using var taken = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(
                $$"""{"type":"message","text":"hello","channelId":"emulator","conversation":{"id":"c"},"serviceUrl":"http://{{connector.LocalEndpoint}}/"}"""));
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1)); // what does not come fails the test
            using var caller = await connector.AcceptTcpClientAsync(limit.Token);
            using var reader = new StreamReader(caller.GetStream());
            received = await reader.ReadLineAsync(limit.Token);
        });

        Assert.Equal("POST /v3/conversations/c/activities HTTP/1.1", received);
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
                @"^\{""status"":""degraded"",""liveSince"":""[^""]+"",""passages"":2,""errors"":1,""warnings"":\d,""overdue"":0,""lastRead"":""[^""]+"",""data"":""ok"",""setAside"":0\}$",
                await ready.Content.ReadAsStringAsync());
        });

        Assert.Contains("passages/what.md:1:1: error PB", Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_learned_is_kept_in_the_data_folder_and_not_learned_again_at_the_next_start()
    {
        var learned = new FileInfo(Path.Combine(_folder.FullName, "data", "learned.bin"));

        await StartAndStopAsync(_ => Task.CompletedTask);
        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        learned.LastWriteTimeUtc = longAgo;
        await StartAndStopAsync(_ => Task.CompletedTask);
        learned.Refresh();
        var untouched = learned.LastWriteTimeUtc;
        Write("knowledge/passages/why.md", "# What makes a psoas tight?\n\nLong sitting.\n\n## Also asked as\n- why is it stiff\n");
        await StartAndStopAsync(_ => Task.CompletedTask);
        learned.Refresh();

        Assert.Equal(longAgo, untouched);
        Assert.NotEqual(longAgo, learned.LastWriteTimeUtc);
    }

    [Fact]
    public async Task A_data_folder_that_another_process_uses_is_refused_in_one_line()
    {
        var data = Path.Combine(_folder.FullName, "data");
        using var other = await DataFolderLock.TakeAsync(data, TimeSpan.Zero, CancellationToken.None);

        var (exit, output) = await ServeAsync("--port", "0");

        Assert.Equal(1, exit);
        Assert.Equal($"psoasbot: the data folder {data} is in use by another psoasbot; stop that one, or choose another folder with --data\n", Errors());
        Assert.Empty(output);
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

    private async Task StartAndStopAsync()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StartLine();
        var serving = RunAsync(output, stop.Token, "--port", "0");
        await output.Written;
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
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
}
