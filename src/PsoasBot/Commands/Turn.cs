using PsoasBot.Answering;
using PsoasBot.Knowledge;

namespace PsoasBot.Commands;

/// <summary>One question at the terminal and what came of it.</summary>
/// <param name="Took">How long the decision took, without reading and writing.</param>
internal sealed record Turn(string Question, Reply Reply, TimeSpan Took, KnowledgeContent Knowledge);
