using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>A passage, analysed, on its way into the index and the model.</summary>
/// <param name="Number">Its place among the passages of the index, 0 or more.</param>
/// <param name="Questions">The title, then the other wordings; 1 or more.</param>
/// <param name="Keywords">Other names of its subject; may be empty.</param>
/// <param name="Body">The answer; its words may be empty.</param>
internal sealed record IndexedPassage(int Number, IReadOnlyList<Question> Questions, IReadOnlyList<Question> Keywords, Question Body);
