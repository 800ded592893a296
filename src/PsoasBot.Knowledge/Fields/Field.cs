using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Fields;

/// <summary>A value of a YAML file: a text, a list, or keys of its own.</summary>
internal abstract record Field(SourceSpan Span);

/// <param name="Text">As staff wrote it, without quotes around it; may be empty.</param>
internal sealed record TextField(string Text, SourceSpan Span) : Field(Span);

internal sealed record ListField(ImmutableArray<Field> Items, SourceSpan Span) : Field(Span);

/// <param name="Entries">In staff's order; no key twice.</param>
internal sealed record MapField(ImmutableArray<Entry> Entries, SourceSpan Span) : Field(Span)
{
    public Entry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>One <c>key: value</c>.</summary>
internal sealed record Entry(string Key, SourceSpan Span, Field Value);
