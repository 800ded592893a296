using PsoasBot.Answering;
using PsoasBot.Knowledge;

namespace PsoasBot.Explaining;

/// <summary>What a question would get if it were a wording of a passage: tried, and told in a few words.</summary>
internal static class Tried
{
    /// <summary>Beyond it a trial takes too long to wait for.</summary>
    public const int MostPassages = 2_000;

    public static string Of(KnowledgeContent knowledge, AnsweringOptions options, string passageId, string question) =>
        Trial.OfWording(knowledge, options, passageId, question) switch
        {
            Answer { Found: [var found] } when found.Passage.Id == passageId => $"it gets `{passageId}`, at {Verdict.Number(found.Confidence)}",
            { Candidates: [var best, ..] } reply => $"it still gets {reply.Outcome}, with `{best.Passage.Id}` the best at {Verdict.Number(best.Confidence)}",
            var reply => $"it still gets {reply.Outcome}",
        };
}
