using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Facts;

/// <summary>Puts the clinic's facts in place of their names in braces, as they are at one moment. One that is missing is said to be, never guessed.</summary>
/// <param name="clinic">Null for a bare table, of which nothing is known.</param>
public sealed class FactFiller(Clinic? clinic, DateTimeOffset now)
{
    private readonly FactTexts _facts = new(clinic, now);

    /// <returns>The same object when it names no fact.</returns>
    public Passage Fill(Passage passage)
    {
        ImmutableArray<string> parts = [passage.ShortAnswer, passage.Rest, .. passage.Steps, passage.AfterSteps, .. passage.Sources];
        if (!parts.SelectMany(Placeholder.In).Any())
            return passage;

        var text = Text(parts);
        return passage with
        {
            ShortAnswer = text.Of(passage.ShortAnswer),
            Rest = text.Of(passage.Rest),
            Steps = [.. passage.Steps.Select(text.Kept)],
            AfterSteps = text.Of(passage.AfterSteps),
            Sources = [.. passage.Sources.Select(text.Of).Where(source => source.Length > 0)],
        };
    }

    /// <param name="markdown">A text by itself, such as the answer of small talk.</param>
    /// <returns>Not empty, unless the text is.</returns>
    public string Fill(string markdown) => Text([markdown]).Kept(markdown);

    /// <returns>How to reach a person; null without a clinic.</returns>
    public string? WaysToReach() => (_facts.Of("phone"), _facts.Of("email")) switch
    {
        ({ } phone, { } email) => $"To talk to a person, call {phone} or write to {email}.{Now}",
        ({ } phone, null) => $"To talk to a person, call {phone}.{Now}",
        (null, { } email) => $"To reach a person, write to {email}.",
        _ => clinic?.Contact,
    };

    private string Now => _facts.Of("open-now") is { } now ? $" {now}" : "";

    private FilledText Text(ImmutableArray<string> parts)
    {
        ImmutableArray<string> missing = [.. parts.SelectMany(Placeholder.In).Select(each => each.Name).Where(name => FactNames.IsKnown(name) && _facts.Of(name) is null).Distinct()];
        return new(_facts, missing.IsEmpty ? null : _facts.Missing(missing));
    }
}
