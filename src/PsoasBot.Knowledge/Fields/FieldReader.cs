using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PsoasBot.Knowledge.Fields;

/// <summary>Lines of YAML → keys and values with their places.</summary>
internal sealed class FieldReader(SourceFile file, int first, PlainYaml yaml, List<Problem> problems)
{
    /// <param name="isFlat">Whether no key has keys of its own.</param>
    /// <returns>The keys; none for lines that hold none; null where the indentation cannot be understood, which is then among the problems.</returns>
    public static MapField? Read(SourceFile file, int first, int last, IReadOnlySet<string> keys, bool isFlat, List<Problem> problems)
    {
        var yaml = PlainYaml.Of(file, first, last, keys, isFlat, problems);
        return new FieldReader(file, first, yaml, problems).Read();
    }

    private MapField? Read()
    {
        var parser = new Parser(new StringReader(yaml.Text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new([], new(file.Path, Math.Min(first, file.Lines), 1, 1));

            var root = Value(parser, KeySpan(parser.Current!)); // a document that has begun has a node
            if (root is MapField map)
                return map;

            problems.Add(KeyProblems.ListForKeys(file.LineSpan(root.Span.Line)));
        }
        catch (YamlException broken)
        {
            var number = Math.Clamp(LineOf(broken.Start), first, file.Lines);
            problems.Add(KeyProblems.Indent(file.LineSpan(number)));
        }

        return null;
    }

    /// <param name="at">Where an empty value is taken to stand.</param>
    private Field Value(Parser parser, SourceSpan at)
    {
        if (parser.TryConsume<MappingStart>(out _))
            return Map(parser, at);

        if (parser.TryConsume<SequenceStart>(out _))
            return List(parser, at);

        var scalar = parser.Consume<Scalar>();
        return new TextField(scalar.Value.Trim(), scalar.Value.Length == 0 ? at : ValueSpan(scalar));
    }

    private MapField Map(Parser parser, SourceSpan at)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var span = KeySpan(key);
            var entry = new Entry(key.Value, span, Value(parser, span));
            if (entries.FirstOrDefault(earlier => earlier.Key == entry.Key) is { } earlier)
                problems.Add(KeyProblems.Twice(span, entry.Key, earlier.Span.Line));
            else
                entries.Add(entry);
        }

        return new(entries.ToImmutable(), at);
    }

    private ListField List(Parser parser, SourceSpan at)
    {
        var items = ImmutableArray.CreateBuilder<Field>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(parser, KeySpan(parser.Current!))); // neither end: an item

        return new(items.ToImmutable(), at);
    }

    private SourceSpan KeySpan(ParsingEvent here)
    {
        var number = Math.Clamp(LineOf(here.Start), 1, file.Lines);
        var whole = file.LineSpan(number);
        return yaml.Line(number) is { Key: { } key } ? whole with { Length = key.Length } : whole;
    }

    private SourceSpan ValueSpan(Scalar scalar)
    {
        var number = LineOf(scalar.Start);
        return yaml.Line(number) is { } line
            ? new(file.Path, number, line.ValueColumn, Math.Max(1, line.Value.Length))
            : file.LineSpan(Math.Clamp(number, 1, file.Lines));
    }

    // The text that YamlDotNet reads begins with a line break, so that its line 2 is the first of ours.
    private int LineOf(Mark mark) => (int)mark.Line - 2 + first;
}
