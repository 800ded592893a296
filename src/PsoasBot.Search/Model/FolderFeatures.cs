using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Model;

/// <summary>The features of all questions of a folder, made once, and only when a model asks for them. Any number of threads may ask.</summary>
internal sealed class FolderFeatures(IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered)
{
    private readonly Lazy<(FeatureNumbers Numbers, Dictionary<Question, int[]> Questions)> _made = new(() => Make(passages, notCovered));

    public FeatureNumbers Numbers => _made.Value.Numbers;

    /// <param name="question">A wording or an answer of the folder, or an example of what it does not cover: the very object.</param>
    public int[] Of(Question question) => _made.Value.Questions[question];

    private static (FeatureNumbers Numbers, Dictionary<Question, int[]> Questions) Make(IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered)
    {
        var numbers = new FeatureNumbers();
        var made = new Dictionary<Question, int[]>(ReferenceEqualityComparer.Instance);
        foreach (var question in passages.SelectMany(passage => passage.Questions.Append(passage.Body)).Concat(notCovered))
            made[question] = numbers.Add(question);
        return (numbers, made);
    }
}
