using PsoasBot.Search.Confidence;
using PsoasBot.Search.Meaning;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Learned;

/// <summary>All that is learned from a knowledge.</summary>
/// <param name="Model">Null where the folder is too large or too thin for one.</param>
internal sealed record LearnedParts(Blend Blend, LinearModel? Model, Ranking Ranking);
