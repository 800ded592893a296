using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.Tests.Http;

public sealed class FailedRequestsTests : IDisposable
{
    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task What_went_wrong_is_neither_shown_nor_logged_in_its_own_words()
    {
        var (status, body) = await RunAsync(_ => throw new InvalidOperationException("the visitor typed: it hurts"));

        Assert.Equal(500, status);
        Assert.Equal("""{"error":{"code":"ServiceError","message":"something went wrong on our side"}}""", body);
        Assert.Contains("A request failed with InvalidOperationException", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("hurts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_not_whole_is_the_callers_fault()
    {
        var (status, body) = await RunAsync(_ => throw new BadHttpRequestException("it hurts", StatusCodes.Status408RequestTimeout));

        Assert.Equal(408, status);
        Assert.Contains("BadArgument", body, StringComparison.Ordinal);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task A_caller_who_has_gone_is_told_nothing()
    {
        var (status, body) = await RunAsync(context =>
        {
            context.RequestAborted = new CancellationToken(canceled: true);
            throw new OperationCanceledException();
        });

        Assert.Equal((200, ""), (status, body));
        Assert.Empty(_log.Lines);
    }

    private async Task<(int Status, string Body)> RunAsync(RequestDelegate next)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(_log));
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Response.Body = body;
        await new FailedRequests(next, loggers.CreateLogger<FailedRequests>()).InvokeAsync(context);
        return (context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
