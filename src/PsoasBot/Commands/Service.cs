using PsoasBot.Answers;
using PsoasBot.Channels;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine;
using PsoasBot.Channels.Storage;
using PsoasBot.Inbox;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;
using PsoasBot.Staff;

namespace PsoasBot.Commands;

/// <summary>The web application: the whole service on one screen.</summary>
internal static class Service
{
    /// <returns>What there is to serve; it is put to <see cref="Use"/>, and nothing listens yet.</returns>
    /// <param name="held">Let go of when the rest has ended.</param>
    public static WebApplication Build(ServeSettings settings, KnowledgeStart start, DataFolderLock held)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = settings.ContentRoot ?? AppContext.BaseDirectory,
            EnvironmentName = settings.Environment,
        });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(settings.Urls);
        builder.Logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning) // below it, addresses with their tokens
            .AddFilter(typeof(KnowledgeReloader).FullName, LogLevel.Information) // what went live when
            .AddFilter(typeof(StaffAudit).FullName, LogLevel.Information)        // who changed what
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)       // that it forbids caching is as it should be
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)    // the keys are as private as the data folder that they lie in
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a start that fails is told in one line instead
        builder.Services
            .AddSingleton(_ => held)
            .AddSingleton(new DataFolder(Path.GetFullPath(settings.Data)))
            .AddQuestionLog()           // what staff can learn from later
            .AddInbox()                 // messages left for the clinic, and who is told of them
            .AddKnowledge(start)        // knowledge/*, answered from, and watched for edits
            .AddChannels()              // Teams and the website, each to the same turn
            .AddWidget()                // the files of the website's chat
            .AddMetricsToRead()         // what an operator watches
            .AddStaff(new DataFolder(Path.GetFullPath(settings.Data))); // the people of the clinic
        var app = builder.Build();
        app.Services.GetRequiredService<DataFolderLock>(); // the first to be made is the last to be disposed
        return app;
    }

    /// <summary>The way of a request, from top to bottom.</summary>
    public static void Use(WebApplication app)
    {
        app.UseFailedRequests();        // our own words for what goes wrong
        app.UseHostNames();             // a request that names no machine is none
        app.UseAllowedHosts();          // by which names, or from this machine only
        app.UseTrustedProxies();        // who a proxy of ours says has called
        app.UsePageHeaders();           // what a browser may do with what we serve
        app.UseWidget();                // GET /widget.js         the one script tag for any site
        app.UseRouting();
        app.UseCors();
        app.UseStaff();                 // who may enter the console
        app.UseWebSockets();            // the streams of Direct Line
        app.MapBotFramework();          // POST /api/messages     Teams, by way of Azure Bot Service
        app.MapDirectLine();            // /v3/directline/*       the website widget
        app.MapAnswers();               // GET /, /answers/*      the clinic's pages, with the widget on them
        app.MapStaffConsole();          // /staff                 the people of the clinic
        app.MapHealth();                // /health/*              operations
        app.MapMetrics();               // /metrics
    }
}
