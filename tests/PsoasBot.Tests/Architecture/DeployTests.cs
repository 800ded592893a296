using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PsoasBot.Tests.Commands;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Tests.Architecture;

/// <summary>What stands in <c>deploy/</c> names only what the program has.</summary>
public sealed partial class DeployTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy");

    [SkippableFact]
    public async Task Each_metric_of_the_dashboard_is_one_that_the_program_shows()
    {
        using var knowledge = new KnowledgeOnDisk();
        await using var redis = await RedisServer.StartAsync();
        using var service = await RunningService.StartAsync(knowledge, ("State__Redis", redis.Address));
        await service.VisitAsync();
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "grafana.json")))!;

        var shown = Samples().Matches(await service.MetricsAsync()).Select(match => match.Groups[1].Value).Append("up").ToHashSet(); // `up` is Prometheus's own

        var named = Expressions(dashboard).SelectMany(Metrics).ToHashSet();
        Assert.True(named.Count >= 15, string.Join(", ", named));
        Assert.Empty(named.Except(shown));
    }

    [Fact]
    public void Each_setting_of_the_files_exists()
    {
        var settings = SettingsPageTests.Sections.SelectMany(section => section.Options.GetProperties().Where(SettingsPageTests.IsSetting).Select(setting => Name(section.Section, setting)))
            .Concat(["AllowedHosts__0", "TrustedProxies__0", "MetricsFrom__0"]).ToHashSet();

        var named = Directory.GetFiles(Folder).SelectMany(file => Settings().Matches(File.ReadAllText(file))).Select(match => match.Value).ToHashSet();

        Assert.Contains("DirectLine__AllowedOrigins__0", named);
        Assert.Empty(named.Except(settings));
    }

    [Fact]
    public void Each_file_is_spoken_of_in_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs/operations.md"));

        Assert.All(Directory.GetFiles(Folder), file => Assert.Contains($"](../deploy/{Path.GetFileName(file)})", guide, StringComparison.Ordinal));
    }

    /// <summary>As it is written into the environment.</summary>
    private static string Name(string section, PropertyInfo setting) =>
        $"{section.Replace(":", "__", StringComparison.Ordinal)}__{setting.Name}{(setting.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(setting.PropertyType) ? "__0" : "")}";

    private static IEnumerable<string> Expressions(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field is { Key: "expr", Value: { } text } ? [(string)text!] : Expressions(field.Value)),
        JsonArray items => items.SelectMany(Expressions),
        _ => [],
    };

    /// <summary>The names in a query that are no label, function or keyword.</summary>
    private static IEnumerable<string> Metrics(string query) => Names().Matches(InBraces().Replace(ByLabels().Replace(query, ""), "{")).Select(match => match.Value);

    [GeneratedRegex(@"^([a-z][a-z0-9_]*)[{ ]", RegexOptions.Multiline)]
    private static partial Regex Samples();

    [GeneratedRegex(@"\b[A-Z]\w+__\w+")]
    private static partial Regex Settings();

    [GeneratedRegex(@"\bby \([^)]*\)")]
    private static partial Regex ByLabels();

    [GeneratedRegex(@"\{[^}]*")]
    private static partial Regex InBraces();

    [GeneratedRegex(@"[a-z][a-z0-9_]*(?=[{\[])")]
    private static partial Regex Names();
}
