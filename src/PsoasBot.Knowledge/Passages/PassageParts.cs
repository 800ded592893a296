using System.Collections.Immutable;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Passages;

/// <summary>What the Markdown of a passage says, part by part; see <see cref="Model.Passage"/>.</summary>
/// <param name="Questions">The title, then the other wordings; none twice, none empty; empty when there is no title.</param>
/// <param name="ShortAnswer">Empty when there is no answer.</param>
internal sealed record PassageParts(
    ImmutableArray<Located> Questions,
    string ShortAnswer,
    string Rest,
    ImmutableArray<string> Steps,
    string AfterSteps,
    string IfTold,
    ImmutableArray<string> Sources)
{
    public static readonly PassageParts None = new([], "", "", [], "", "", []);
}
