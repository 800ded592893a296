using System.CommandLine;
using System.Globalization;

namespace PsoasBot.Commands;

/// <summary>The options of <c>serve</c>.</summary>
internal sealed class ServeOptions
{
    /// <summary>Source: the Bot Framework's convention.</summary>
    private const int DefaultPort = 3978;

    private readonly Option<string?> _knowledge = KnowledgeOption.Create();

    private readonly Option<string?> _data = new("--data")
    {
        Description = "Where the service keeps its own files. [default: data, beside the knowledge folder]",
        HelpName = "DIR",
    };

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "The addresses to listen on, separated by `;`. [default: http://localhost:3978]",
        HelpName = "URLS",
    };

    private readonly Option<int?> _port = new("--port")
    {
        Description = "Short for --urls http://localhost:PORT; 0 picks any free port.",
        HelpName = "PORT",
    };

    // What a test host passes to every program that it starts.
    private readonly Option<string?> _contentRoot = new("--contentRoot") { Hidden = true };
    private readonly Option<string?> _environment = new("--environment") { Hidden = true };
    private readonly Option<string?> _applicationName = new("--applicationName") { Hidden = true };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_knowledge, _data, _urls, _port, _contentRoot, _environment, _applicationName])
        {
            command.Add(option);
        }

        _port.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535)
            {
                return port;
            }

            result.AddError("--port takes a number from 0 to 65535.");
            return null;
        };
    }

    public ServeSettings Read(ParseResult parsed)
    {
        var knowledge = KnowledgeOption.Folder(parsed, _knowledge);
        return new ServeSettings(
            knowledge,
            DataFor(parsed.GetValue(_data), knowledge),
            parsed.GetValue(_urls) ?? UrlOf(parsed.GetValue(_port) ?? DefaultPort),
            parsed.GetValue(_contentRoot),
            parsed.GetValue(_environment));
    }

    /// <returns>The data folder that was named; else <c>data</c> beside the knowledge folder.</returns>
    public static string DataFor(string? named, string knowledge) =>
        named ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(knowledge)) ?? ".", "data");

    /// <summary>A free port can be asked for on an address only, not on a name.</summary>
    private static string UrlOf(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"http://{(port == 0 ? "127.0.0.1" : "localhost")}:{port}");
}
