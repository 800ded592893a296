using System.Diagnostics;
using System.Text.RegularExpressions;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Browser.Tests;

/// <summary>The widget's scripts as they are written: TypeScript checks their JSDoc types, and each uses only what it may.</summary>
public sealed partial class WidgetPartsTests : IClassFixture<PeersNotice>
{
    private const string Scripts = "src/PsoasBot/wwwroot";

    [SkippableFact]
    public async Task Their_types_hold()
    {
        var peers = await Peers.FolderAsync();

        var (code, found) = await RunAsync("npm", ["run", "--silent", "types"], peers);

        Assert.True(code == 0, $"`npm run types` in tests/Peers ended with {code}:\n{found}");
    }

    [SkippableFact]
    public async Task A_parameter_without_a_type_is_found_in_every_one_of_them()
    {
        var peers = await Peers.FolderAsync();
        var copy = Directory.CreateTempSubdirectory("psoasbot-");
        foreach (var file in (string[])["tests/Peers/tsconfig.json", "src/PsoasBot/widget.d.ts", .. Files(peers)])
        {
            var path = Directory.CreateDirectory(Path.Combine(copy.FullName, Path.GetDirectoryName(file)!));
            File.Copy(Path.Combine(peers, "../..", file), Path.Combine(path.FullName, Path.GetFileName(file)));
            if (file.EndsWith(".js", StringComparison.Ordinal))
                await File.AppendAllTextAsync(Path.Combine(copy.FullName, file), "\nexport const wrong = untyped => untyped;\n");
        }

        var (_, found) = await RunAsync("node", [Path.Combine(peers, "node_modules/typescript/bin/tsc"), "--project", "tests/Peers"], copy.FullName);

        copy.Delete(recursive: true);
        Assert.Equal(
            Files(peers).Select(file => $"{file}: error TS7006: Parameter 'untyped' implicitly has an 'any' type.").Order(StringComparer.Ordinal),
            found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Place().Replace(line, "")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_uses_only_those_below_it_and_the_network_is_for_two_of_them()
    {
        var widget = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "wwwroot", "widget"));

        var parts = widget.EnumerateFiles("*.js").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, Text: File.ReadAllText(file.FullName)));
        var uses = parts.Select(part => $"{part.Name}: {string.Join(' ', Uses().Matches(part.Text).Select(match => match.Groups[1].Value + match.Groups[2].Value))}".TrimEnd());

        Assert.Equal(
            [
                "conversation.js:",
                "direct-line.js: fetch",
                "leave.js: messages.js",
                "messages.js: strings.js",
                "panel.js: conversation.js direct-line.js strings.js view.js fetch",
                "strings.js:",
                "view.js: messages.js strings.js",
            ],
            uses);
    }

    /// <summary>From the repository's folder, with slashes.</summary>
    private static string[] Files(string peers) =>
    [
        $"{Scripts}/widget.js",
        .. Directory.EnumerateFiles(Path.Combine(peers, "../..", Scripts, "widget"), "*.js").Select(file => $"{Scripts}/widget/{Path.GetFileName(file)}"),
    ];

    private static async Task<(int Code, string Output)> RunAsync(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>Line and column of an error.</summary>
    [GeneratedRegex(@"\(\d+,\d+\)")]
    private static partial Regex Place();

    [GeneratedRegex(@"from '\./([\w.-]+)'|\b(fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\(")]
    private static partial Regex Uses();
}
