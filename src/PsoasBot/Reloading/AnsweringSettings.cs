using Microsoft.Extensions.Options;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Reloading;

/// <summary>The settings that decide about answers, from where <c>serve</c> has them: a question has the same answer in each command.</summary>
internal sealed record AnsweringSettings(AnsweringOptions Answering, KnowledgeOptions Knowledge)
{
    /// <summary>Binds the sections; one that makes no sense stops the start.</summary>
    public static IServiceCollection AddTo(IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnsweringOptions, AnsweringOptionsValidator>().BindConfiguration("Answering");
        services.AddOptions<KnowledgeOptions>().BindConfiguration("Knowledge");
        return services;
    }

    /// <summary>Reads them from <c>appsettings.json</c> and the environment, or says on <paramref name="errors"/> what is wrong with them.</summary>
    /// <param name="folder">Where <c>appsettings.json</c> stands; beside the program when left out.</param>
    /// <returns>Null when they make no sense.</returns>
    public static AnsweringSettings? Read(TextWriter errors, string? folder = null)
    {
        try
        {
            using var services = AddTo(new ServiceCollection().AddSingleton<IConfiguration>(Configuration(folder ?? AppContext.BaseDirectory))).BuildServiceProvider();
            return new(
                services.GetRequiredService<IOptions<AnsweringOptions>>().Value,
                services.GetRequiredService<IOptions<KnowledgeOptions>>().Value);
        }
        catch (OptionsValidationException exception)
        {
            errors.WriteLine(string.Join('\n', exception.Failures.Select(failure => $"psoasbot: {failure}")));
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            errors.WriteLine($"psoasbot: {exception.Message.Split('\n')[0]}"); // a file that is no JSON, a setting that is no number
        }

        return null;
    }

    /// <summary>What of the knowledge answers today.</summary>
    /// <returns>Null, said on <paramref name="errors"/>, when nothing does.</returns>
    public KnowledgeContent? Served(KnowledgeContent content, TextWriter errors)
    {
        var (served, _) = Reviews.Served(content, Knowledge, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        if (!served.Passages.IsEmpty)
            return served;

        errors.WriteLine($"psoasbot: {Reviews.NothingLeft}");
        return null;
    }

    /// <summary>As the web application has it.</summary>
    private static IConfigurationRoot Configuration(string folder)
    {
        var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder()
            .SetBasePath(folder)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
    }
}
