using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine;
using PsoasBot.Channels.DirectLine.Azure;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.State;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels;

/// <summary>Puts the channels into a web application.</summary>
public static class ChannelServices
{
    /// <summary>Needs a <see cref="CurrentSnapshot"/> beside it.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IQuestionLog, NoQuestionLog>();
        services.AddOptionsWithValidateOnStart<DirectLineOptions, DirectLineOptionsValidator>().BindConfiguration("DirectLine");
        services.AddOptions<StateOptions>().BindConfiguration("State");
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>(DirectLineCors.Add);
        return services
            .AddSingleton<RedisState>()
            .AddSingleton<ConversationMemories>()
            .AddSingleton<IConversationMemories>(Memories)
            .AddSingleton<TurnMetrics>()
            .AddSingleton<TurnHandler>()
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
            : new FolderConversationStore(services.GetRequiredService<DataFolder>());
    }

    /// <summary>Lets whoever reads the metrics see what is under way, too.</summary>
    public static void ObserveChannels(this IServiceProvider services)
    {
        var (queue, conversations) = (services.GetRequiredService<TurnQueue>(), services.GetRequiredService<DirectLineConversations>());
        services.GetRequiredService<TurnMetrics>(); // its failures, none so far
        var meter = OurMeter.Of(services.GetRequiredService<IMeterFactory>());
        meter.CreateObservableGauge("psoasbot.queue.turns", () => queue.Count, description: "Turns in progress or waiting behind POST /api/messages.");
        if (services.GetRequiredService<RedisState>() is { IsConfigured: true } redis)
        {
            meter.CreateObservableGauge("psoasbot.redis.reachable", () => redis.IsReachable ? 1 : 0, description: "0 while the Redis of State:Redis is away.");
        }

        meter.CreateObservableGauge("psoasbot.directline.conversations", () => conversations.Count, description: "Direct Line conversations in progress.");
    }

    /// <summary>Answers a request that fails with our own words. Goes before everything else.</summary>
    public static IApplicationBuilder UseFailedRequests(this IApplicationBuilder app) => app.UseMiddleware<FailedRequests>();

    /// <summary>Only this machine is served while nobody is asked who they are. Goes before whatever answers.</summary>
    public static IApplicationBuilder UseLoopbackOnly(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsOpen
            ? app
            : app.Use(next => context => LoopbackOnly.InvokeAsync(context, next));
}
