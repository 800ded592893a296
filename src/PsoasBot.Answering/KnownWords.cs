using PsoasBot.Knowledge;

namespace PsoasBot.Answering;

/// <summary>The words of the answers, so that none of them is taken for a misspelt sign of danger. Not those of the wordings: people misspell.</summary>
internal static class KnownWords
{
    /// <returns>Lower case, in no order, some more than once.</returns>
    public static IEnumerable<string> Of(KnowledgeContent knowledge) => knowledge.Passages
        .SelectMany(passage => (IEnumerable<string>)[passage.Title, passage.ShortAnswer, passage.Rest, .. passage.Steps, passage.AfterSteps])
        .SelectMany(Words);

    private static IEnumerable<string> Words(string text) => text
        .Split([.. text.Where(letter => !char.IsLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant());
}
