using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Inbox;

/// <summary>Puts the inbox into a web application.</summary>
internal static class InboxServices
{
    /// <summary>Takes messages as the section <c>Inbox</c> says; needs the channels and a <see cref="DataFolder"/> beside it.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<InboxOptions, InboxOptionsValidator>().BindConfiguration("Inbox");
        services.AddOptionsWithValidateOnStart<SmtpOptions, SmtpOptionsValidator>().BindConfiguration("Inbox:Smtp");
        services.TryAddSingleton<ConsoleIsStaffed>(() => false);
        services.AddHttpClient(TeamsRoute.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, // what visitors write goes to the address that is configured, and nowhere else
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            })
            .RemoveAllLoggers(); // the address is a secret
        return services
            .AddSingleton<IMessageStore>(provider => provider.GetRequiredService<RedisState>() is { IsConfigured: true } redis
                ? new RedisMessageStore(redis, provider.GetRequiredService<IOptions<InboxOptions>>())
                : new FolderMessageStore(
                    provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FolderMessageStore>>()))
            .AddSingleton<InboxMetrics>()
            .AddSingleton<IMessageRoute, MailRoute>()
            .AddSingleton<IMessageRoute, TeamsRoute>()
            .AddSingleton<MessageDeliveries>()
            .AddSingleton<IMessagesLeft, MessagesLeft>()
            .AddHostedService(provider => provider.GetRequiredService<MessageDeliveries>())
            .AddHostedService<OldMessages>();
    }
}
