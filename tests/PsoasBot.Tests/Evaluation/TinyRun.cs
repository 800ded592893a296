using PsoasBot.Answering.Replies;
using PsoasBot.Evaluation;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Tests.Evaluation;

/// <summary>Eight questions, one for each way in which a question may go.</summary>
internal static class TinyRun
{
    private static readonly Candidate What = new(Passage("what"), 0.9);
    private static readonly Candidate Why = new(Passage("why"), 0.6);
    private static readonly Candidate Faint = new(Passage("why"), 0.2);

    public static readonly EvalResult[] Results =
    [
        Result(1, "plain", "", "what is it", new Answer([What], [What, Why]), "what"),
        Result(2, "plain", "", "what now", new Answer([Why], [Why, Faint]), "what", "signs"),
        Result(3, "plain", "", "which", new Clarify([Why, What], [Why, What]), "what"),
        Result(4, "followup", "what is it", "and why", new NotCovered([], [Faint]), "why"),
        Result(5, "far", "", "lotto", new NotCovered([], [Faint]), "not-covered"),
        Result(6, "far", "", "weather", new Answer([What], [What]), "not-covered", "safety"),
        Result(7, "red-flag", "", "chest pain", new Urgent(new SafetyCard("emergency", "Call", "Now."), "E1", null, [Faint]), "urgent"),
        Result(8, "", "", "hello", new SmallTalkReply(new SmallTalk("greeting", ["hello"], "Hello."), [], [What]), "small-talk"),
    ];

    private static EvalResult Result(int line, string kind, string context, string question, Reply reply, params string[] expected) =>
        new(new EvalRow(line, kind, context, question, [.. expected]), reply, TimeSpan.FromMicroseconds(100 * line));

    private static Passage Passage(string id) => new()
    {
        Id = id,
        Questions = [id + "?"],
        ShortAnswer = "Yes.",
        Source = SourceSpan.WholeFile($"passages/{id}.md"),
    };
}
