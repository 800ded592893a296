using PsoasBot.Answering;
using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Relevance;

/// <summary>Questions read in place from <c>../shared/questions</c> beside the repository; skipped, and said so, where they are absent.</summary>
[Collection(nameof(ShippedCollection))]
public sealed class SharedQuestionsTests(ShippedAnswerer shipped)
{
    [SkippableTheory]
    [InlineData("dev.tsv")]
    [InlineData("dev-real.tsv")]
    public void Most_get_something_acceptable_and_no_danger_is_missed(string name)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "questions", name);
        Skip.IfNot(File.Exists(file), $"the shared questions {file} are not there");

        var results = shipped.Ask(EvalTable.Read(file));
        var wrong = results.Where(result => !result.IsRight).ToList();
        var missed = wrong.Where(result => result.Row.Expected[0] == "urgent");
        var nearFlags = results.Where(result => result.Row.Kind == "near-flag").ToList();
        var alarms = nearFlags.Where(result => result.Reply is Urgent).ToList();

        Assert.True(wrong.Count <= results.Length * 0.2, $"{wrong.Count} of {results.Length} are not acceptable:{ShippedAnswerer.Shown(wrong)}");
        Assert.Equal("", ShippedAnswerer.Shown(missed));
        Assert.True(alarms.Count <= nearFlags.Count * 0.1, $"{alarms.Count} of {nearFlags.Count} look-alikes got a card:{ShippedAnswerer.Shown(alarms)}");
    }
}
