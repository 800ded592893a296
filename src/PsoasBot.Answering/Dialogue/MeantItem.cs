using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Dialogue;

/// <summary>
/// The one item of a passage's lists that a message names: whoever asks about diabetes is shown what the list of illnesses says of diabetes, before all else.
/// An item is named by what stands in bold at its beginning.
/// </summary>
internal static class MeantItem
{
    private const string Bullet = "- **";

    /// <summary>What is for those who have none is not what somebody names: "No ball?"</summary>
    private const string Lacking = "- **No ";

    /// <returns>Markdown: the line that leads the item's list, and the item; null where no item is named, or several are equally.</returns>
    public static string? In(Passage passage, IReadOnlyList<string> words)
    {
        var said = words.Where(ContextDependenceReader.HasMeaning).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var items = Items(passage.Rest).Select(item => (item.Lead, item.Text, Named: Heads(item.Text).Count(said.Contains))).OrderByDescending(item => item.Named).Take(2).ToList();
        return items is [{ Named: > 0 } first, .. var rest] && rest.All(other => other.Named < first.Named)
            ? $"{first.Lead} {first.Text}".Trim()
            : null;
    }

    /// <summary>The items of the lists, each with the line before its list where that introduces it.</summary>
    private static IEnumerable<(string Lead, string Text)> Items(string markdown)
    {
        var lead = "";
        string? item = null;
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()).Append(""))
        {
            var isBullet = line.StartsWith("- ", StringComparison.Ordinal);
            if (item is not null && line.Length > 0 && !isBullet)
            {
                item += $" {line}"; // staff have broken the line
                continue;
            }

            if (item is not null)
                yield return (lead, item);
            item = line.StartsWith(Bullet, StringComparison.Ordinal) && !line.StartsWith(Lacking, StringComparison.Ordinal) ? line[2..] : null;
            if (line.Length > 0 && !isBullet)
                lead = line.TrimEnd('*').EndsWith(':') ? line : "";
        }
    }

    /// <summary>The words in bold at the beginning, those that say something.</summary>
    private static IEnumerable<string> Heads(string item) =>
        item.IndexOf("**", 2, StringComparison.Ordinal) is > 0 and var end ? UtteranceWords.Of(item[2..end]).Where(ContextDependenceReader.HasMeaning).Select(Stem).Distinct() : [];

    private static string Stem(string word) => word.Length > 3 && word[^1] == 's' ? word[..^1] : word;
}
