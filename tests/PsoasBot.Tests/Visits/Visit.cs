using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PsoasBot.Tests.Visits;

/// <summary>One conversation of <c>visits.yaml</c>, written by somebody who knew what the bot is for and nothing of how it works.</summary>
internal sealed class Visit
{
    public string Name { get; set; } = "";

    public List<ScriptedTurn> Turns { get; set; } = [];

    /// <summary>Where the file is.</summary>
    public static string File { get; } = Path.Combine(Repository.Root, "tests", "PsoasBot.Tests", "Visits", "visits.yaml");

    public static IReadOnlyList<Visit> All() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<List<Visit>>(System.IO.File.ReadAllText(File));
}
