using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine;
using PsoasBot.Channels.DirectLine.Azure;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels;

/// <summary>Puts the channels into a web application.</summary>
public static class ChannelServices
{
    private static readonly TextAdapter Texts = new();
    private static readonly CardAdapter Cards = new();

    /// <summary>Needs a <see cref="CurrentSnapshot"/> beside it.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IQuestionLog, NoQuestionLog>();
        services.TryAddSingleton<IMessagesLeft, NoMessagesLeft>();
        services.AddOptionsWithValidateOnStart<DirectLineOptions, DirectLineOptionsValidator>().BindConfiguration("DirectLine");
        services.AddSingleton<IPostConfigureOptions<DirectLineOptions>, DirectLineCloud>().AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineCloud>();
        services.AddOptions<StateOptions>().BindConfiguration("State");
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["*"]); // AllowedHosts is ours: its refusal says what to do
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>(DirectLineCors.Add);
        return services
            .AddSingleton<RepeatedLines>()
            .AddSingleton<RefusedCallers>()
            .AddSingleton<RedisState>()
            .AddSingleton<DataFolderProbe>()
            .AddSingleton<ConversationMemories>()
            .AddSingleton<IConversationMemories>(Memories)
            .AddSingleton<TurnMetrics>()
            .AddSingleton<ChannelAdapters>(Form)
            .AddSingleton<TurnHandler>()
            .AddSingleton<MessageTaker>()
            .AddSingleton<MessageTurns>()
            .AddSingleton<MessageExtension>()
            .AddSingleton<TurnQueue>()
            .AddHostedService(provider => provider.GetRequiredService<TurnQueue>())
            .AddBotFramework()
            .AddAzureDirectLine()
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<DirectLineConversations>()
            .AddSingleton<DirectLineLimits>()
            .AddSingleton<DirectLineStreams>()
            .AddSingleton<IConversationStore>(Store)
            .AddHostedService<IdleConversations>()
            .AddCors();
    }

    internal static IChannelAdapter Form(string? channelId) => channelId == ChannelIds.Teams ? Cards : Texts;

    private static IConversationMemories Memories(IServiceProvider services)
    {
        var (redis, here) = (services.GetRequiredService<RedisState>(), services.GetRequiredService<ConversationMemories>());
        return redis.IsConfigured ? new RedisMemories(redis, here) : here;
    }

    private static IConversationStore Store(IServiceProvider services)
    {
        var redis = services.GetRequiredService<RedisState>();
        return redis.IsConfigured
            ? new RedisConversationStore(redis, services.GetRequiredService<IOptions<DirectLineOptions>>())
            : new FolderConversationStore(
                services.GetRequiredService<DataFolder>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<FolderConversationStore>>());
    }

    /// <summary>Lets whoever reads the metrics see what is under way, too.</summary>
    public static void ObserveChannels(this IServiceProvider services)
    {
        var (queue, conversations) = (services.GetRequiredService<TurnQueue>(), services.GetRequiredService<DirectLineConversations>());
        services.GetRequiredService<TurnMetrics>(); // its failures, none so far
        var meter = OurMeter.Of(services.GetRequiredService<IMeterFactory>());
        meter.CreateObservableGauge("psoasbot.queue.turns", () => queue.Count, description: "Turns in progress or waiting behind POST /api/messages.");
        if (services.GetRequiredService<RedisState>() is { IsConfigured: true } redis)
            meter.CreateObservableGauge("psoasbot.redis.reachable", () => redis.IsReachable ? 1 : 0, description: "0 while the Redis of State:Redis is away.");

        meter.CreateObservableGauge("psoasbot.directline.conversations", () => conversations.Count, description: "Direct Line conversations in progress.");
    }

    /// <summary>Answers a request that fails with our own words. Goes before everything else.</summary>
    public static IApplicationBuilder UseFailedRequests(this IApplicationBuilder app) => app.UseMiddleware<FailedRequests>();

    /// <summary>Refuses requests that name no machine. Goes before whatever makes an address of that name.</summary>
    public static IApplicationBuilder UseHostNames(this IApplicationBuilder app) => app.Use(next => context => HostNames.InvokeAsync(context, next));

    /// <summary>Only those names are answered to that the settings list; only this machine while they list none and nobody is asked who they are. Goes before whatever answers.</summary>
    public static IApplicationBuilder UseAllowedHosts(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<IOptions<BotFrameworkOptions>>().Value switch
        {
            { AllowedHosts.Count: > 0 } options => app.Use(next => context => ListedHosts.InvokeAsync(context, options.AllowedHosts, next)),
            { IsOpen: true } => app,
            _ => app.Use(next => context => LoopbackOnly.InvokeAsync(context, next)),
        };
}
