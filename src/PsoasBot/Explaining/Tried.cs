using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Explaining;

/// <summary>Tries what a question would get if it were a wording of a passage.</summary>
internal static class Tried
{
    /// <summary>Above this, a trial takes too long to wait for.</summary>
    public const int MostPassages = 2_000;

    public static string Of(KnowledgeContent knowledge, AnsweringOptions options, string passageId, string question) =>
        Trial.OfWording(knowledge, options, passageId, question) switch
        {
            Answer { Found: [var found] } when found.Passage.Id == passageId => $"the reply is `{passageId}`, at {Verdict.Number(found.Confidence)}",
            { Candidates: [var best, ..] } reply => $"the reply is still {reply.Outcome}; the best match is `{best.Passage.Id}`, at {Verdict.Number(best.Confidence)}",
            var reply => $"the reply is still {reply.Outcome}",
        };
}
