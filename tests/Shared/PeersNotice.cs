using Xunit.Abstractions;
using Xunit.Sdk;

namespace PsoasBot.Tests.Shared;

/// <summary>Says why the tests of a class are skipped where the clients from npm cannot be had.</summary>
/// <param name="messages">Where it is said; the reason of a skipped test is not printed by itself.</param>
public sealed class PeersNotice(IMessageSink messages) : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (!await Peers.AreThereAsync())
            messages.OnMessage(new DiagnosticMessage(Peers.Missing));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
