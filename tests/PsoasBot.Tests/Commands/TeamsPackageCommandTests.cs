using System.IO.Compression;
using System.Text.Json.Nodes;
using BigGustave;
using NJsonSchema;
using PsoasBot.Commands;

namespace PsoasBot.Tests.Commands;

public sealed class TeamsPackageCommandTests : IDisposable
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_holds_the_manifest_and_two_icons_and_says_where_it_is()
    {
        var made = Make(_folder.Path);

        using var zip = ZipFile.OpenRead(_folder.PathOf("app.zip"));
        Assert.Equal((0, ""), (made.Code, made.Errors));
        Assert.StartsWith($"{_folder.PathOf("app.zip")}: Psoas Help 1.0.0 for Teams.", made.Output, StringComparison.Ordinal);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
    }

    [SkippableFact]
    public async Task The_manifest_of_the_shipped_knowledge_is_valid_against_Microsofts_schema()
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "data", "teams", "MicrosoftTeams.v1.30.schema.json");
        Skip.IfNot(File.Exists(file), $"Microsoft's schema {file} is not there");
        var schema = await JsonSchema.FromFileAsync(file);

        var made = Make(Path.Combine(Repository.Root, "knowledge"));

        var manifest = Manifest();
        Assert.Equal((0, ""), (made.Code, made.Errors));
        Assert.Empty(schema.Validate(manifest.ToJsonString()));
        manifest["bots"]![0]!["scopes"]![2] = "groupchat"; // and the schema is one that would have said so
        Assert.NotEmpty(schema.Validate(manifest.ToJsonString()));
    }

    [Fact]
    public void The_manifest_says_what_the_schema_cannot_check()
    {
        Make(Path.Combine(Repository.Root, "knowledge"));

        var manifest = Manifest();
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        Assert.Equal(("1.30", "1.0.0", Id, Id, Id), (
            (string?)manifest["manifestVersion"], (string?)manifest["version"], (string?)manifest["id"],
            (string?)manifest["bots"]![0]!["botId"], (string?)manifest["composeExtensions"]![0]!["botId"]));
        Assert.EndsWith("/v1.30/MicrosoftTeams.schema.json", (string?)manifest["$schema"], StringComparison.Ordinal);
        Assert.Equal("Massage Rx", (string?)manifest["developer"]!["name"]);
        Assert.Equal("""["bot.clinic.example"]""", manifest["validDomains"]!.ToJsonString());
        Assert.Equal(10, commands.Count);
        Assert.Equal("Is it safe, and when should I see a doctor?", (string?)commands[0]!["title"]);
        Assert.StartsWith("For most healthy people, gentle massage is safe,", (string?)commands[0]!["description"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Each_icon_has_the_size_that_Teams_asks_for(string name, int size)
    {
        Make(_folder.Path);

        var icon = Icon(name);
        Assert.Equal((size, size), (icon.Width, icon.Height));
    }

    [Fact]
    public void The_colour_icon_is_filled_and_the_outline_is_white_on_nothing()
    {
        Make(_folder.Path);

        var (colour, outline) = (Pixels(Icon("color.png")), Pixels(Icon("outline.png")));
        Assert.All(colour, pixel => Assert.Equal(255, pixel.A));
        Assert.True(colour.Distinct().Count() > 3, "the icon shows nothing");
        Assert.All(outline, pixel => Assert.Equal((255, 255, 255), (pixel.R, pixel.G, pixel.B)));
        Assert.Contains(outline, pixel => pixel.A == 0);
        Assert.Contains(outline, pixel => pixel.A == 255);
    }

    [Fact]
    public void The_same_knowledge_gives_the_same_file()
    {
        Make(_folder.Path);
        var first = File.ReadAllBytes(_folder.PathOf("app.zip"));

        Make(_folder.Path);

        Assert.Equal(first, File.ReadAllBytes(_folder.PathOf("app.zip")));
    }

    [Theory]
    [InlineData("--app-id", "my-bot", "--app-id is `my-bot`, which is not a GUID: copy the Microsoft App ID from the Azure Bot's configuration page, such as 11111111-2222-3333-4444-555555555555")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "--app-id is all zeros, which is not a real id: copy the Microsoft App ID from the Azure Bot's configuration page")]
    [InlineData("--domain", "https://bot.clinic.example/", "--domain is `https://bot.clinic.example/`, which is not a host name: give only the name, without https://, path or port, such as bot.clinic.example")]
    [InlineData("--domain", "bot.clinic.example:443", "--domain is `bot.clinic.example:443`, which is not a host name: give only the name, without https://, path or port, such as bot.clinic.example")]
    [InlineData("--domain", "localhost", "--domain is `localhost`, which Teams cannot reach: give the public name of the machine that runs the bot, such as bot.clinic.example")]
    [InlineData("--domain", "10.0.0.1", "--domain is `10.0.0.1`, which is not a host name: give only the name, without https://, path or port, such as bot.clinic.example")]
    [InlineData("--name", "", "--name is blank: give a name of 1 to 30 characters")]
    [InlineData("--name", "The psoas assistant of the clinic", "--name is `The psoas assistant of the clinic`, 33 characters long, but Teams allows 30: give a shorter one with --name")]
    [InlineData("--name", "Psoas\nHelp", "--name contains a line break or an unprintable character: give a name on one line")]
    [InlineData("--publisher", "The clinic by the river and the wood", "--publisher is `The clinic by the river and the wood`, 36 characters long, but Teams allows 32: give a shorter one with --publisher")]
    [InlineData("--privacy", "http://clinic.example/privacy", "--privacy is `http://clinic.example/privacy`, which is not an https address: Teams links to this page, so give its full address, such as https://clinic.example/privacy")]
    [InlineData("--terms", "terms.html", "--terms is `terms.html`, which is not an https address: Teams links to this page, so give its full address, such as https://clinic.example/terms")]
    [InlineData("--app-version", "v2", "--app-version is `v2`, which is not a version: give three numbers separated by dots, such as 1.0.0; each upload needs a higher one")]
    public void What_Teams_would_not_take_is_said_before_anything_is_written(string option, string value, string message)
    {
        var made = Make(_folder.Path, option, value);

        Assert.Equal((2, $"psoasbot: {message}\n", ""), (made.Code, made.Errors, made.Output));
        Assert.False(File.Exists(_folder.PathOf("app.zip")));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var made = Make(_folder.Path, "--app-id", "x", "--domain", "x", "--terms", "x");

        Assert.Equal(3, made.Errors.Count(character => character == '\n'));
    }

    [Fact]
    public void A_description_that_is_too_long_is_the_clinics_to_mend()
    {
        var knowledge = Path.Combine(Repository.Root, "knowledge");
        foreach (var file in Directory.EnumerateFiles(knowledge, "*", SearchOption.AllDirectories))
            _folder.Write(Path.Combine("clinic", Path.GetRelativePath(knowledge, file)), File.ReadAllText(file));
        _folder.Write("clinic/clinic.yaml", File.ReadAllText(Path.Combine(knowledge, "clinic.yaml")).Replace("greeting: ", $"greeting: {new string('a', 4_000)} ", StringComparison.Ordinal));

        var made = Make(_folder.PathOf("clinic"));

        Assert.Equal(1, made.Code);
        Assert.StartsWith("psoasbot: the greeting and the disclaimer in clinic.yaml are ", made.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_in_one_line()
    {
        var made = Make(_folder.Path, "--out", _folder.PathOf("no/such/folder/app.zip"));

        Assert.Equal(1, made.Code);
        Assert.StartsWith($"psoasbot: cannot write {_folder.PathOf("no/such/folder/app.zip")}: ", made.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<Pixel> Pixels(Png icon) =>
        Enumerable.Range(0, icon.Height).SelectMany(y => Enumerable.Range(0, icon.Width).Select(x => icon.GetPixel(x, y)));

    private JsonNode Manifest() => JsonNode.Parse(Read("manifest.json"))!; // not null: it is an object

    private Png Icon(string name) => Png.Open(Read(name));

    private byte[] Read(string name)
    {
        using var zip = ZipFile.OpenRead(_folder.PathOf("app.zip"));
        using var stream = zip.GetEntry(name)!.Open(); // not null: the test says so
        using MemoryStream read = new();
        stream.CopyTo(read);
        return read.ToArray();
    }

    /// <summary>Makes a package; options named again replace the good ones.</summary>
    private Invoked Make(string knowledge, params string[] options)
    {
        Dictionary<string, string> given = new()
        {
            ["--app-id"] = Id,
            ["--domain"] = "bot.clinic.example",
            ["--name"] = "Psoas Help",
            ["--privacy"] = "https://clinic.example/privacy",
            ["--terms"] = "https://clinic.example/terms",
            ["--out"] = _folder.PathOf("app.zip"),
            ["--knowledge"] = knowledge,
        };
        foreach (var pair in options.Chunk(2))
            given[pair[0]] = pair[1];
        return Invoked.Run(TeamsPackageCommand.Create(), [.. given.SelectMany(pair => (string[])[pair.Key, pair.Value])]);
    }
}
