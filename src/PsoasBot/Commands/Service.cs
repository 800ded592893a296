using Microsoft.AspNetCore.HttpOverrides;
using PsoasBot.Answers;
using PsoasBot.Channels;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;
using PsoasBot.Staff;

namespace PsoasBot.Commands;

/// <summary>The web application: the whole service on one screen.</summary>
internal static class Service
{
    /// <returns>Ready to be started; nothing listens yet.</returns>
    public static WebApplication Build(ServeSettings settings, KnowledgeStart start)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = settings.ContentRoot ?? AppContext.BaseDirectory,
            EnvironmentName = settings.Environment,
        });
        builder.WebHost.UseUrls(settings.Urls);
        builder.Logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning) // below it, addresses with their tokens
            .AddFilter(typeof(KnowledgeReloader).FullName, LogLevel.Information) // what went live when
            .AddFilter(typeof(StaffAudit).FullName, LogLevel.Information)        // who changed what
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)       // that it forbids caching is as it should be
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)    // the keys are as private as the data folder that they lie in
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a start that fails is told in one line instead
        builder.Services
            .AddSingleton(new DataFolder(Path.GetFullPath(settings.Data)))
            .AddQuestionLog()           // what staff can learn from later
            .AddKnowledge(start)        // knowledge/*, answered from, and watched for edits
            .AddChannels()              // Teams and the website, each to the same turn
            .AddStaff(new DataFolder(Path.GetFullPath(settings.Data))); // the people of the clinic

        var app = builder.Build();
        app.UseLoopbackOnly();          // until requests are authenticated
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto }); // of a proxy on this machine
        app.UsePageHeaders();           // what a browser may do with what we serve
        app.UseDefaultFiles();
        app.UseStaticFiles();           // GET /                  the page with the widget on it
        app.UseRouting();
        app.UseCors();
        app.UseStaff();                 // who may enter the console
        app.UseWebSockets();            // the streams of Direct Line
        app.MapBotFramework();          // POST /api/messages     Teams, by way of Azure Bot Service
        app.MapDirectLine();            // /v3/directline/*       the website widget
        app.MapAnswers();               // GET /answers/*         each passage as a page
        app.MapStaffConsole();          // /staff                 the people of the clinic
        app.MapHealth();                // /health/*              operations
        return app;
    }
}
