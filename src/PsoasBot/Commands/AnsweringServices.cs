using Microsoft.Extensions.Options;
using PsoasBot.Answering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge;

namespace PsoasBot.Commands;

/// <summary>Puts the answering into a web application.</summary>
internal static class AnsweringServices
{
    /// <summary>Answers from one knowledge, under the thresholds of the section <c>Answering</c>.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services, KnowledgeContent knowledge)
    {
        services.AddOptionsWithValidateOnStart<AnsweringOptions, AnsweringOptionsValidator>().BindConfiguration("Answering");
        return services
            .AddSingleton(provider => new Answerer(knowledge, provider.GetRequiredService<IOptions<AnsweringOptions>>().Value))
            .AddSingleton<CurrentSnapshot>(provider =>
            {
                var snapshot = new Snapshot(knowledge, provider.GetRequiredService<Answerer>().Reply);
                return () => snapshot;
            });
    }
}
