using System.Collections.Immutable;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Passages;

/// <summary>The lines between <c>---</c> and <c>---</c> at the top of a passage.</summary>
internal static class FrontMatterReader
{
    internal static readonly SortedSet<string> Keys = new(StringComparer.Ordinal)
    {
        "id", "next", "keywords", "booking", "told", "reviewed", "review-every", "reviewer", "status", "image", "video",
    };

    /// <param name="today">The day against which reviews are due.</param>
    public static FrontMatter Read(SourceFile file, DateOnly today, List<Problem> problems)
    {
        if (Opening(file) is not { } opening)
            return FrontMatter.None;

        var last = LastKey(file, opening, problems, out var body);
        var map = FieldReader.Read(file, opening + 1, last, Keys, isFlat: true, problems);
        if (map is null)
            return new() { BodyStart = file.Offset(body) };

        problems.AddRange(map.Entries.Where(entry => !Keys.Contains(entry.Key)).Select(entry => KeyProblems.Unknown(entry.Span, entry.Key, Keys)));
        var every = ReviewKeys.Every(map, problems);
        return new()
        {
            BodyStart = file.Offset(body),
            Id = map.Text("id", problems),
            Next = map.List("next", problems),
            Keywords = map.List("keywords", problems),
            Booking = map.Text("booking", problems),
            Told = Told(map.List("told", problems), problems),
            Reviewed = ReviewKeys.Reviewed(map, every, today, problems),
            ReviewEveryDays = every,
            Reviewer = map.Text("reviewer", problems)?.Text,
            IsDraft = IsDraft(map.Text("status", problems), problems),
            Image = Link(map, "image", problems),
            Video = Link(map, "video", problems),
            Raw = [.. map.Entries.Select(entry => new SheetPair(entry.Key, Raw(entry.Value)))],
        };
    }

    /// <returns>The line of the first <c>---</c>; null for a file that begins with something else.</returns>
    private static int? Opening(SourceFile file)
    {
        var number = 1;
        while (number < file.Lines && file.Line(number).AsSpan().IsWhiteSpace())
            number++;

        return IsFence(file.Line(number)) ? number : null;
    }

    /// <param name="body">The line on which the Markdown begins.</param>
    private static int LastKey(SourceFile file, int opening, List<Problem> problems, out int body)
    {
        for (var number = opening + 1; number <= file.Lines; number++)
        {
            var line = file.Line(number);
            if (IsFence(line))
            {
                body = number + 1;
                return number - 1;
            }

            if (IsHeading(file, number))
            {
                problems.Add(KeyProblems.NotClosed(file.LineSpan(opening)));
                body = number;
                return number - 1;
            }
        }

        problems.Add(KeyProblems.NotClosed(file.LineSpan(opening)));
        body = file.Lines + 1;
        return file.Lines;
    }

    /// <summary>Whether a line that begins with <c>#</c> is the passage's heading rather than a note: no key comes after it.</summary>
    private static bool IsHeading(SourceFile file, int number)
    {
        if (!file.Line(number).StartsWith("# ", StringComparison.Ordinal))
            return false;

        var next = number + 1;
        while (next < file.Lines && file.Line(next).AsSpan().TrimStart() is [] or ['#', ..])
            next++;

        return next > file.Lines || !(IsFence(file.Line(next)) || PlainLine.Of(file.Line(next)).Key is { } key && key.All(c => c is '-' or (>= 'a' and <= 'z')));
    }

    private static bool IsFence(string line) => line.TrimEnd() is { Length: >= 3 } marks && marks.All(c => c == '-');

    private static bool IsDraft(Located? status, List<Problem> problems)
    {
        if (status is not null && status.Text.ToLowerInvariant() is not ("live" or "draft"))
            problems.Add(FrontMatterProblems.UnknownStatus(status.Span, status.Text));

        return string.Equals(status?.Text, "draft", StringComparison.OrdinalIgnoreCase);
    }

    private static ImmutableArray<Located> Told(ImmutableArray<Located> cues, List<Problem> problems)
    {
        problems.AddRange(cues.Where(cue => !Cues.ForPassages.Contains(cue.Text)).Select(cue => FrontMatterProblems.UnknownCue(cue.Span, cue.Text)));
        return [.. cues.Where(cue => Cues.ForPassages.Contains(cue.Text))];
    }

    private static string Raw(Field value) => value switch
    {
        TextField text => text.Text,
        ListField list => string.Join(", ", list.Items.Select(Raw)),
        _ => "",
    };

    private static string? Link(MapField map, string key, List<Problem> problems)
    {
        var link = map.Text(key, problems);
        if (link is not null && WebAddress.Of(link.Text) is null)
            problems.Add(FrontMatterProblems.NotALink(link.Span, key, link.Text));

        return link?.Text;
    }
}
