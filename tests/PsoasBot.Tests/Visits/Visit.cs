using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PsoasBot.Tests.Visits;

/// <summary>One conversation, written by somebody who knew what the bot is for and nothing of how it works.</summary>
internal sealed class Visit
{
    public string Name { get; set; } = "";

    public List<ScriptedTurn> Turns { get; set; } = [];

    /// <summary>The visits of all authors.</summary>
    public static IReadOnlyList<Visit> All()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "PsoasBot.Tests", "Visits"), "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(file => yaml.Deserialize<List<Visit>>(File.ReadAllText(file)))];
    }
}
