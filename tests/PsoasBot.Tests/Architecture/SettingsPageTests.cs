using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.Storage;
using PsoasBot.Inbox;
using PsoasBot.QuestionLog;
using PsoasBot.Reloading;
using PsoasBot.Staff;

namespace PsoasBot.Tests.Architecture;

/// <summary>docs/settings.md says what the options' own docstrings say. Run with PSOASBOT_WRITE_SETTINGS=1 to write it anew.</summary>
public sealed partial class SettingsPageTests
{
    private const string Start = "<!-- made from the docstrings of the options -->";
    private const string End = "<!-- end -->";

    private static readonly string Page = Path.Combine(Repository.Root, "docs", "settings.md");

    internal static readonly (string Section, Type Options)[] Sections =
    [
        ("Answering", typeof(AnsweringOptions)), ("Knowledge", typeof(KnowledgeOptions)), ("DirectLine", typeof(DirectLineOptions)), ("BotFramework", typeof(BotFrameworkOptions)),
        ("State", typeof(StateOptions)), ("QuestionLog", typeof(QuestionLogOptions)), ("Inbox", typeof(InboxOptions)),
        ("Inbox:Smtp", typeof(SmtpOptions)), ("Staff:OpenIdConnect", typeof(StaffOptions)),
    ];

    [Fact]
    public void The_page_says_what_the_options_say()
    {
        var text = File.ReadAllText(Page);
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal) + Start.Length, text.IndexOf(End, StringComparison.Ordinal));
        var made = $"{text[..start]}\n\n{Tables()}\n{text[end..]}";
        if (Environment.GetEnvironmentVariable("PSOASBOT_WRITE_SETTINGS") == "1")
            File.WriteAllText(Page, made);

        Assert.Equal(made, File.ReadAllText(Page));
    }

    private static string Tables()
    {
        var tables = new StringBuilder();
        foreach (var (section, options) in Sections)
        {
            var docs = Docs(options);
            tables.Append(CultureInfo.InvariantCulture, $"### {section}\n\n{SectionNote().Replace(Text(docs, $"T:{options.FullName}", "summary"), "").Trim()}\n\n| setting | what it does | unless set |\n|---|---|---|\n");
            foreach (var setting in options.GetProperties().Where(IsSetting))
            {
                var name = $"P:{options.FullName}.{setting.Name}";
                tables.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {Text(docs, name, "summary")} | {(Text(docs, name, "value") is { Length: > 0 } value ? value : Default(setting, options))} |\n");
            }

            tables.Append('\n');
        }

        return tables.ToString().TrimEnd('\n') + "\n";
    }

    internal static bool IsSetting(PropertyInfo property) => property.SetMethod is not null || typeof(IList).IsAssignableFrom(property.PropertyType) || property.PropertyType == typeof(IList<string>);

    private static string Default(PropertyInfo setting, Type options) => setting.GetValue(Activator.CreateInstance(options)) switch
    {
        null => "none",
        bool flag => flag ? "`true`" : "`false`",
        IEnumerable and not string => "none",
        var value => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static XElement[] Docs(Type options) =>
        [.. XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{options.Assembly.GetName().Name}.xml")).Descendants("member")];

    private static string Text(XElement[] docs, string member, string part)
    {
        var found = docs.FirstOrDefault(doc => doc.Attribute("name")?.Value == member)?.Element(part);
        return found is null ? "" : Blanks().Replace(string.Concat(found.Nodes().Select(Markdown)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Markdown(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")?.Value.Split('.')[^1]}`",
        XElement code => $"`{code.Value}`",
        XText text => text.Value,
        _ => "",
    };

    [GeneratedRegex(@"Section `[^`]+` of appsettings\.json[.;]?")]
    private static partial Regex SectionNote();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
