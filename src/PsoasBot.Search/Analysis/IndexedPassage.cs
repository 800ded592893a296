using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Search.Analysis;

/// <summary>A passage, analysed, on its way into the index and the model.</summary>
/// <param name="Number">Its place among the passages of the index, 0 or more.</param>
/// <param name="Questions">The title, then the other wordings; 1 or more.</param>
/// <param name="Keywords">Other names of its subject; may be empty.</param>
/// <param name="Body">The answer; its words may be empty.</param>
internal sealed record IndexedPassage(int Number, IReadOnlyList<Question> Questions, IReadOnlyList<Question> Keywords, Question Body)
{
    /// <summary>All of the answer as one text; facts of the clinic by their names, as what they say changes.</summary>
    public static string BodyOf(Passage passage) => Placeholder.Bare(string.Join('\n', [passage.ShortAnswer, passage.Rest, .. passage.Steps, passage.AfterSteps]));
}
