using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Teams.App;

/// <summary>Teams' rules for an app package, checked before it is made, because Teams itself only says that the upload failed.</summary>
/// <remarks>Source: Microsoft's schema <c>MicrosoftTeams</c>, version 1.30, and the requirements in its text that it cannot check.</remarks>
public static partial class TeamsAppRules
{
    internal const int MostCommandTitle = 128;

    private const int MostName = 30, MostPublisher = 32, MostDescription = 4_000, MostUrl = 2_048, MostVersion = 256;

    /// <returns>What is wrong and how to fix it for each broken rule, in the order of the options; may be empty.</returns>
    public static IReadOnlyList<string> Broken(TeamsApp app) =>
    [
        .. Id(app.Id), .. Domain(app.Domain), .. Length("--name", app.Name, MostName), .. Length("--publisher", app.Publisher, MostPublisher),
        .. Page("--privacy", app.PrivacyUrl), .. Page("--terms", app.TermsUrl), .. Version(app.Version),
    ];

    /// <returns>The same for the clinic's texts in the knowledge.</returns>
    public static IReadOnlyList<string> Broken(KnowledgeContent knowledge) => TeamsManifest.Description(knowledge).Length is > MostDescription and var length
        ? [$"the greeting and the disclaimer in clinic.yaml are {length} characters long together, but Teams allows {MostDescription}: shorten one of them"]
        : [];

    private static IEnumerable<string> Id(string id)
    {
        if (!Guids().IsMatch(id))
            yield return $"--app-id is `{id}`, which is not a GUID: copy the Microsoft App ID from the Azure Bot's configuration page, such as 11111111-2222-3333-4444-555555555555";
        else if (Guid.Parse(id) == Guid.Empty)
            yield return "--app-id is all zeros, which is not a real id: copy the Microsoft App ID from the Azure Bot's configuration page";
    }

    private static IEnumerable<string> Domain(string domain)
    {
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns)
            yield return $"--domain is `{domain}`, which is not a host name: give only the name, without https://, path or port, such as bot.clinic.example";
        else if (!domain.Contains('.', StringComparison.Ordinal) || domain.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            yield return $"--domain is `{domain}`, which Teams cannot reach: give the public name of the machine that runs the bot, such as bot.clinic.example";
    }

    private static IEnumerable<string> Length(string option, string text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return $"{option} is blank: give a name of 1 to {most} characters";
        else if (text.Length > most)
            yield return $"{option} is `{text}`, {text.Length} characters long, but Teams allows {most}: give a shorter one with {option}";
        else if (text.Any(char.IsControl))
            yield return $"{option} contains a line break or an unprintable character: give a name on one line";
    }

    private static IEnumerable<string> Page(string option, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var page) || page.Scheme != Uri.UriSchemeHttps || page.Host.Length == 0)
            yield return $"{option} is `{url}`, which is not an https address: Teams links to this page, so give its full address, such as https://clinic.example{option.Replace("--", "/", StringComparison.Ordinal)}";
        else if (url.Length > MostUrl)
            yield return $"{option} is {url.Length} characters long, but Teams allows {MostUrl}: give a shorter address";
    }

    private static IEnumerable<string> Version(string version)
    {
        if (!Versions().IsMatch(version) || version.Length > MostVersion)
            yield return $"--app-version is `{version}`, which is not a version: give three numbers separated by dots, such as 1.0.0; each upload needs a higher one";
    }

    [GeneratedRegex("^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$")]
    private static partial Regex Guids();

    /// <summary>Source: semver.org, 2.0.0.</summary>
    [GeneratedRegex(@"^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$")]
    private static partial Regex Versions();
}
