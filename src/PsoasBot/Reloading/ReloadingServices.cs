using Microsoft.Extensions.DependencyInjection.Extensions;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Reloading;

/// <summary>Puts the knowledge into a web application: answered from, and watched for edits.</summary>
internal static class ReloadingServices
{
    /// <summary>Answers under the thresholds of the section <c>Answering</c>; needs a <c>Channels.Storage.DataFolder</c> beside it.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, KnowledgeStart start)
    {
        AnsweringSettings.AddTo(services);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(start)
            .AddSingleton<KnowledgeReloader>()
            .AddSingleton<CurrentSnapshot>(provider =>
            {
                var reloader = provider.GetRequiredService<KnowledgeReloader>();
                return () => reloader.Current;
            })
            .AddHostedService<KnowledgeWatch>();
    }
}
