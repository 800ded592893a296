using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Comparing;

/// <summary>A passage that was added, removed or changed.</summary>
/// <param name="Title">The current title, or the last one.</param>
/// <param name="Kind"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
/// <param name="Parts">What changed, in staff's words, e.g. <c>wordings (2 added)</c>; only for changed passages.</param>
internal sealed record PassageChange(string Id, string Title, string Kind, ImmutableArray<string> Parts)
{
    /// <returns>By id.</returns>
    public static ImmutableArray<PassageChange> Between(KnowledgeContent before, KnowledgeContent after)
    {
        var old = before.Passages.ToDictionary(passage => passage.Id);
        var now = after.Passages.ToDictionary(passage => passage.Id);
        return
        [
            .. old.Values.Where(passage => !now.ContainsKey(passage.Id)).Select(passage => new PassageChange(passage.Id, passage.Title, "removed", []))
                .Concat(now.Values.Select(passage => old.TryGetValue(passage.Id, out var was)
                    ? new PassageChange(passage.Id, passage.Title, "changed", PartsOf(was, passage))
                    : new PassageChange(passage.Id, passage.Title, "added", [])))
                .Where(change => change.Kind != "changed" || !change.Parts.IsEmpty)
                .OrderBy(change => change.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<string> PartsOf(Passage old, Passage now)
    {
        (string Name, bool Differs)[] parts =
        [
            ("title", old.Title != now.Title),
            (Wordings(old, now), !old.Questions.Skip(1).SequenceEqual(now.Questions.Skip(1))),
            ("short answer", old.ShortAnswer != now.ShortAnswer),
            ("answer", old.Rest != now.Rest),
            ("steps", !old.Steps.SequenceEqual(now.Steps) || old.AfterSteps != now.AfterSteps),
            ("sources", !old.Sources.SequenceEqual(now.Sources)),
            ("next", !old.Next.SequenceEqual(now.Next)),
            ("keywords", !old.Keywords.SequenceEqual(now.Keywords)),
            ("booking", old.Booking != now.Booking),
            ("what is said to those who told", old.IfTold != now.IfTold || !old.Told.SequenceEqual(now.Told)),
            ("review", (old.Reviewed, old.ReviewEveryDays, old.Reviewer) != (now.Reviewed, now.ReviewEveryDays, now.Reviewer)),
            ("image or video", (old.Image, old.Video) != (now.Image, now.Video)),
        ];
        return [.. parts.Where(part => part.Differs).Select(part => part.Name)];
    }

    private static string Wordings(Passage old, Passage now)
    {
        var (added, removed) = (now.Questions.Skip(1).Except(old.Questions.Skip(1)).Count(), old.Questions.Skip(1).Except(now.Questions.Skip(1)).Count());
        return (added, removed) switch
        {
            (0, 0) => "order of the wordings",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"wordings ({added} added)"),
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"wordings ({removed} removed)"),
            _ => string.Create(CultureInfo.InvariantCulture, $"wordings ({added} added, {removed} removed)"),
        };
    }
}
