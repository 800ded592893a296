using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>What the Markdown of a passage says, part by part; see <see cref="Passage"/>.</summary>
/// <param name="Questions">The title, then the other wordings; none twice, none empty; empty when there is no title.</param>
/// <param name="ShortAnswer">Empty when there is no answer.</param>
internal sealed record PassageParts(
    ImmutableArray<Located> Questions,
    string ShortAnswer,
    string Rest,
    ImmutableArray<string> Steps,
    string AfterSteps,
    ImmutableArray<string> Sources)
{
    public static readonly PassageParts None = new([], "", "", [], "", []);
}
