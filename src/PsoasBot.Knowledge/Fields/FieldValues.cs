using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Fields;

/// <summary>What a key's value says, in the shape that is wanted.</summary>
internal static class FieldValues
{
    /// <returns>The text; null for a key that is not there, that has no text, or whose value is a list, which is then among the problems.</returns>
    public static Located? Text(this MapField map, string key, List<Problem> problems)
    {
        switch (map.Find(key)?.Value)
        {
            case null:
                return null;
            case TextField { Text.Length: > 0 } text:
                if (text.Text.IndexOf(" # ", StringComparison.Ordinal) is > 0 and var at)
                    problems.Add(KeyProblems.Comment(text.Span with { Column = text.Span.Column + at + 1, Length = Math.Max(1, text.Span.Length - at - 1) }));
                return new(text.Text, text.Span);
            case TextField empty:
                problems.Add(KeyProblems.NoValue(empty.Span, key));
                return null;
            case var other:
                problems.Add(KeyProblems.NotText(other.Span, key));
                return null;
        }
    }

    /// <summary>A list in any of its spellings: <c>a, b</c>, <c>[a, b]</c>, or lines that begin with a dash.</summary>
    /// <returns>May be empty; no item is.</returns>
    public static ImmutableArray<Located> List(this MapField map, string key, List<Problem> problems) => map.Find(key) switch
    {
        null => [],
        { Value: TextField text } => Split(text),
        { Value: ListField list } => [.. list.Items.OfType<TextField>().Where(item => item.Text.Length > 0).Select(item => new Located(item.Text, item.Span))],
        { Span: var span } => Refused(span, key, problems),
    };

    private static ImmutableArray<Located> Refused(SourceSpan span, string key, List<Problem> problems)
    {
        problems.Add(KeyProblems.NotAList(span, key));
        return [];
    }

    private static ImmutableArray<Located> Split(TextField field)
    {
        var items = ImmutableArray.CreateBuilder<Located>();
        var at = 0;
        foreach (var part in field.Text.Split(','))
        {
            var item = part.Trim().Trim('[', ']', '"', '\'', ' ');
            if (item.Length > 0)
                items.Add(new(item, field.Span with { Column = field.Span.Column + at + part.IndexOf(item, StringComparison.Ordinal), Length = item.Length }));
            at += part.Length + 1;
        }

        return items.ToImmutable();
    }
}
