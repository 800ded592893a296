using Microsoft.Extensions.Logging;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Inbox;

/// <summary>A logger of one category that writes to a log of all.</summary>
internal sealed class LoggerOf<T>(LogText log) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Log(logLevel, eventId, state, exception, formatter);
}
