using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>A wording, as a document of the index; its place among all of them is the document's number.</summary>
/// <param name="Passage">The number of its passage, or <see cref="IndexBuilder.NotCovered"/>.</param>
/// <param name="Place">Its place among those of its passage, from 0.</param>
internal readonly record struct IndexedWording(Question Question, int Passage, int Place)
{
    /// <returns>Those of the passages, in their order, then the questions that are not covered.</returns>
    public static List<IndexedWording> Of(IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered) =>
    [
        .. passages.SelectMany(passage => passage.Questions.Select((question, place) => new IndexedWording(question, passage.Number, place))),
        .. notCovered.Select((question, place) => new IndexedWording(question, IndexBuilder.NotCovered, place)),
    ];
}
