using Microsoft.AspNetCore.HttpOverrides;
using PsoasBot.Answers;
using PsoasBot.Channels;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;

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
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a start that fails is told in one line instead
        builder.Services
            .AddSingleton(new DataFolder(Path.GetFullPath(settings.Data)))
            .AddQuestionLog()           // what staff can learn from later
            .AddKnowledge(start)        // knowledge/*, answered from, and watched for edits
            .AddChannels();             // Teams and the website, each to the same turn

        var app = builder.Build();
        app.UseLoopbackOnly();          // until requests are authenticated
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto }); // of a proxy on this machine
        app.UsePageHeaders();           // what a browser may do with what we serve
        app.UseDefaultFiles();
        app.UseStaticFiles();           // GET /                  the page with the widget on it
        app.UseRouting();
        app.UseCors();
        app.UseWebSockets();            // the streams of Direct Line
        app.MapBotFramework();          // POST /api/messages     Teams, by way of Azure Bot Service
        app.MapDirectLine();            // /v3/directline/*       the website widget
        app.MapAnswers();               // GET /answers/*         each passage as a page
        app.MapHealth();                // /health/*              operations
        return app;
    }
}
