using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Search.Analysis;

/// <summary>A passage, analysed, on its way into the index and the model.</summary>
/// <param name="Number">Its place among the passages of the index, 0 or more.</param>
/// <param name="Questions">The title, then the other wordings; 1 or more.</param>
/// <param name="Keywords">Other names of its subject; may be empty.</param>
/// <param name="Body">The answer; its words may be empty.</param>
/// <param name="Sentences">The vectors of <see cref="SentencesOf"/>; empty where answers have none.</param>
internal sealed record IndexedPassage(int Number, IReadOnlyList<Question> Questions, IReadOnlyList<Question> Keywords, Question Body, IReadOnlyList<float[]> Sentences)
{
    /// <summary>A longer answer says the main things first.</summary>
    private const int MostSentences = 12;

    /// <summary>Shorter ones, such as a heading of one word, say nothing by themselves.</summary>
    private const int LeastLetters = 20;

    /// <summary>The first sentences of the answer, each by itself: a question may be about one of them.</summary>
    public static IEnumerable<string> SentencesOf(Passage passage) => BodyOf(passage)
        .Split(['\n', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(sentence => sentence.Length >= LeastLetters)
        .Take(MostSentences);

    /// <summary>All of the answer as one text; facts of the clinic by their names, as what they say changes.</summary>
    public static string BodyOf(Passage passage) => Placeholder.Bare(string.Join('\n', [passage.ShortAnswer, passage.Rest, .. passage.Steps, passage.AfterSteps]));
}
