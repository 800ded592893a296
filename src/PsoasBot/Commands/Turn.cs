using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Commands;

/// <summary>One question at the terminal and what came of it.</summary>
/// <param name="Before">What was said before it.</param>
/// <param name="Took">How long the decision took, without reading and writing.</param>
internal sealed record Turn(string Question, Conversation Before, Reply Reply, TimeSpan Took, KnowledgeContent Knowledge);
