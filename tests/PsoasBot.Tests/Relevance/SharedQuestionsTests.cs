using PsoasBot.Answering.Replies;
using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Relevance;

/// <summary>Questions read in place from <c>../shared/questions</c> beside the repository; skipped, and said so, where they are absent.</summary>
[Collection(nameof(ShippedCollection))]
public sealed class SharedQuestionsTests(ShippedAnswerer shipped)
{
    [SkippableTheory]
    [InlineData("dev-wide.tsv", 0.14, 6)] // a fifth of them letters to a doctor: the encoder is careful with them, and hears some dangers that were long ago
    public void Most_get_something_acceptable_and_few_dangers_are_missed(string name, double mostWrong, int mostMissed)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "questions", name);
        Skip.IfNot(File.Exists(file), $"the shared questions {file} are not there");

        var results = shipped.Ask(EvalTable.Read(file));
        var wrong = results.Where(result => !result.IsRight).ToList();
        var missed = wrong.Where(result => result.Row.Expected[0] == "urgent");
        var nearFlags = results.Where(result => result.Row.Kind == "near-flag").ToList();
        var alarms = nearFlags.Where(result => result.Reply is Urgent).ToList();

        Assert.True(wrong.Count <= results.Length * mostWrong, $"{wrong.Count} of {results.Length} are not acceptable:{ShippedAnswerer.Shown(wrong)}");
        Assert.True(missed.Count() <= mostMissed, $"missed:{ShippedAnswerer.Shown(missed)}");
        Assert.True(alarms.Count <= nearFlags.Count * 0.16, $"{alarms.Count} of {nearFlags.Count} look-alikes got a card:{ShippedAnswerer.Shown(alarms)}");
    }
}
