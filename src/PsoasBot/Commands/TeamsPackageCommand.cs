using System.CommandLine;
using PsoasBot.Channels.Teams.App;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Commands;

/// <summary><c>teams-package</c>: the file that puts the bot into Teams.</summary>
internal static class TeamsPackageCommand
{
    internal static Command Create()
    {
        var id = new Option<string>("--app-id") { Required = true, Description = "The Microsoft App ID of the Azure Bot.", HelpName = "GUID" };
        var domain = new Option<string>("--domain") { Required = true, Description = "The host that serves the bot, such as bot.clinic.example.", HelpName = "HOST" };
        var name = new Option<string?>("--name") { Description = "The bot's name in Teams. [default: the clinic's name]", HelpName = "NAME" };
        var publisher = new Option<string?>("--publisher") { Description = "The publisher's name. [default: the clinic's name]", HelpName = "NAME" };
        var privacy = new Option<string>("--privacy") { Required = true, Description = "The address of your privacy policy.", HelpName = "URL" };
        var terms = new Option<string>("--terms") { Required = true, Description = "The address of your terms of use.", HelpName = "URL" };
        var version = new Option<string>("--app-version") { Description = "The app's version; each upload needs a higher one.", HelpName = "X.Y.Z", DefaultValueFactory = _ => "1.0.0" };
        var file = new Option<string>("--out") { Description = "Where to write the package.", HelpName = "FILE", DefaultValueFactory = _ => "psoasbot-teams.zip" };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("teams-package", "Create the app package for Teams.") { id, domain, name, publisher, privacy, terms, version, file, knowledge };
        command.SetAction(parsed =>
        {
            if (KnowledgeOption.Read(KnowledgeOption.Folder(parsed, knowledge), parsed.InvocationConfiguration.Error) is not { } content)
                return 1;

            var clinic = content.Clinic?.Name ?? "PsoasBot";
            var app = new TeamsApp(
                parsed.GetRequiredValue(id), parsed.GetRequiredValue(domain), parsed.GetValue(name) ?? clinic, parsed.GetValue(publisher) ?? clinic,
                parsed.GetRequiredValue(privacy), parsed.GetRequiredValue(terms), parsed.GetRequiredValue(version));
            return Write(app, content, parsed.GetRequiredValue(file), parsed.InvocationConfiguration);
        });
        return command;
    }

    /// <returns>0 when the package is there; 1 when the knowledge or the file is at fault, 2 when an option is: then nothing is written.</returns>
    private static int Write(TeamsApp app, KnowledgeContent knowledge, string path, InvocationConfiguration console)
    {
        var (usage, content) = (TeamsAppRules.Broken(app), TeamsAppRules.Broken(knowledge));
        foreach (var rule in usage.Concat(content))
            console.Error.WriteLine($"psoasbot: {rule}");
        if (usage.Count + content.Count > 0)
            return usage.Count > 0 ? 2 : 1;

        try
        {
            using var file = File.Create(path);
            TeamsAppPackage.Write(file, app, knowledge);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"psoasbot: cannot write {path}: {unwritable.Message.TrimEnd('.')}; name another file with --out");
            return 1;
        }

        console.Output.WriteLine($"{path}: {app.Name} {app.Version} for Teams. Upload it in Teams under Apps, Manage your apps, Upload an app.");
        return 0;
    }
}
