using PsoasBot.Channels.Turns;

namespace PsoasBot.QuestionLog;

/// <summary>Puts the question log into a web application.</summary>
internal static class QuestionLogServices
{
    /// <summary>Keeps what the section <c>QuestionLog</c> says; needs a <see cref="Channels.DataFolder"/> beside it.</summary>
    public static IServiceCollection AddQuestionLog(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<QuestionLogOptions, QuestionLogOptionsValidator>().BindConfiguration("QuestionLog");
        return services.AddSingleton<IQuestionLog, SqliteQuestionLog>().AddSingleton<QuestionLogReader>();
    }
}
