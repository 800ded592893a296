using Microsoft.Extensions.Options;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;

namespace PsoasBot.QuestionLog;

/// <summary>Puts the question log into a web application.</summary>
internal static class QuestionLogServices
{
    /// <summary>Keeps what the section <c>QuestionLog</c> says; needs the channels and a <see cref="DataFolder"/> beside it.</summary>
    public static IServiceCollection AddQuestionLog(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<QuestionLogOptions, QuestionLogOptionsValidator>().BindConfiguration("QuestionLog");
        return services
            .AddSingleton<IQuestionLog, QueuedQuestionLog>()
            .AddSingleton<IQuestionStore>(provider => provider.GetRequiredService<RedisState>() is { IsConfigured: true } redis
                ? new RedisQuestionStore(redis, provider.GetRequiredService<IOptions<QuestionLogOptions>>())
                : new FolderQuestionStore(
                    provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FolderQuestionStore>>()))
            .AddSingleton<IQuestionLogReader>(provider => provider.GetRequiredService<RedisState>() is { IsConfigured: true } redis
                ? new RedisQuestionLogReader(redis)
                : new FolderQuestionLogReader(provider.GetRequiredService<DataFolder>()));
    }
}
