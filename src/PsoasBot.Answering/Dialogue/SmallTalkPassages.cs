using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Small talk as the index sees it: passages like any other, so that a greeting and a question are weighed against each other.</summary>
internal static class SmallTalkPassages
{
    /// <returns>One for each section, in its order.</returns>
    public static ImmutableArray<Passage> Of(ImmutableArray<SmallTalk> smallTalk) =>
        [.. smallTalk.Select(said => new Passage
        {
            Id = said.Id,
            Questions = said.Questions,
            ShortAnswer = said.Id, // its reply speaks of what can be asked, and would draw those questions to itself
            Source = SourceSpan.WholeFile("small-talk.md"),
        })];
}
