namespace PsoasBot.Search.Index;

/// <summary>How well a passage's subject and what it tells of it fit a question.</summary>
/// <param name="Score">0 or more, comparable within one search only: the information of the name that is said (natural logarithm), and what the title and the answer add.</param>
/// <param name="Named">How much of the subject's name is said, 0–1.</param>
internal sealed record SubjectScore(int Passage, double Score, double Named);
