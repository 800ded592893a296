using System.Collections.Immutable;

namespace PsoasBot.Fuzzing;

/// <summary>All that is fuzzed, the quick ones first.</summary>
internal static class Targets
{
    public static readonly ImmutableArray<Target> All =
    [
        ChannelTargets.Activity,
        ChannelTargets.DirectLine,
        ChannelTargets.Token,
        KnowledgeTargets.Passage,
        KnowledgeTargets.Table,
        KnowledgeTargets.Workbook,
        AnsweringTargets.Utterance,
        AnsweringTargets.Answerer,
    ];
}
