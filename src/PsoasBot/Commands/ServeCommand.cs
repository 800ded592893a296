using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using PsoasBot.Reloading;
using PsoasBot.Staff;

namespace PsoasBot.Commands;

/// <summary><c>serve</c>: answers over HTTP until it is stopped. Also what the program does when it is told nothing.</summary>
internal static class ServeCommand
{
    /// <summary>How long a service that is started again waits for the one before it to let go of the data folder.</summary>
    private static readonly TimeSpan PatienceForAnother = TimeSpan.FromSeconds(15);

    internal static Command Create()
    {
        var command = new Command("serve", "Serve the chatbot over HTTP; the default.");
        Configure(command);
        return command;
    }

    /// <summary>Makes a command serve, with the options that go with it.</summary>
    internal static void Configure(Command command)
    {
        var options = new ServeOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(options.Read(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
    }

    /// <returns>0 when stopped; 1 when the knowledge, the settings, the data folder or the port keep it from starting; 2 for an address that is none.</returns>
    private static async Task<int> RunAsync(
        ServeSettings settings, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (settings.Urls.Split(';').FirstOrDefault(url => !CanListenOn(url)) is { } refused)
        {
            await errors.WriteLineAsync(
                $"psoasbot: cannot listen on {refused}: write addresses such as http://localhost:3978, separated by `;`");
            return 2;
        }

        if (KnowledgeStart.Read(settings.Knowledge, settings.Data, errors) is not { } start)
            return 1;

        try
        {
            using var held = await DataFolderLock.TakeAsync(Path.GetFullPath(settings.Data), PatienceForAnother, cancellationToken);
            return await RunAsync(settings, start, held, output, errors, cancellationToken);
        }
        catch (DataFolderException exception)
        {
            await errors.WriteLineAsync($"psoasbot: {exception.Message}");
            return 1;
        }
    }

    /// <returns>As above.</returns>
    /// <exception cref="DataFolderException">The data folder cannot be used.</exception>
    private static async Task<int> RunAsync(
        ServeSettings settings, KnowledgeStart start, DataFolderLock held, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var app = Service.Build(settings, start, held);
        string? link;
        try
        {
            if (ServeAccess.Objection(app, settings) is { } objection)
            {
                await errors.WriteLineAsync($"psoasbot: {objection}");
                return 1;
            }

            Service.Use(app);
            app.Services.GetRequiredService<CurrentSnapshot>(); // indexed before the first question, and before a port is open to ask it
            app.Services.GetRequiredService<IQuestionLog>(); // deletes what is due, whether or not somebody asks something
            link = app.Services.GetRequiredService<IOptions<StaffOptions>>().Value.IsConfigured ? null : app.Services.GetRequiredService<StaffLinks>().Make();
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            await errors.WriteLineAsync($"psoasbot: {exception.Message.TrimEnd('.')}; stop whatever is using it, or choose another port with --port");
            return 1;
        }
        catch (SocketException exception)
        {
            await errors.WriteLineAsync($"psoasbot: cannot listen on {settings.Urls}: {exception.Message}; choose an address of this machine");
            return 1;
        }
        catch (OptionsValidationException exception)
        {
            await errors.WriteLineAsync(string.Join('\n', exception.Failures.Select(failure => $"psoasbot: {failure}")));
            return 1;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            await errors.WriteLineAsync($"psoasbot: {exception.Message.Split('\n')[0]}"); // a setting that is no number, an https address without a certificate
            return 1;
        }

        if (app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.DangerouslyAllowUnauthenticatedRequests)
        {
            await errors.WriteLineAsync("psoasbot: anybody can post to /api/messages, because BotFramework:DangerouslyAllowUnauthenticatedRequests is true");
        }

        await output.WriteLineAsync(
            $"PsoasBot runs at {string.Join(" and ", app.Urls)} with {app.Services.GetRequiredService<KnowledgeReloader>().Status.Passages} passages from {settings.Knowledge}. Press Ctrl+C to stop.");
        if (link is not null)
            await output.WriteLineAsync($"Staff console (the link works once, on this machine): {app.Urls.First()}{link}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static bool CanListenOn(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { IsUnixPipe: false, IsNamedPipe: false, Scheme: "http" or "https", PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
