using PsoasBot.Knowledge;

namespace PsoasBot.Answering;

/// <summary>The words that staff use, so that none of them is taken for a misspelt sign of danger.</summary>
internal static class KnownWords
{
    /// <returns>Lower case, in no order, some more than once.</returns>
    public static IEnumerable<string> Of(KnowledgeContent knowledge) => knowledge.Passages
        .SelectMany(passage => passage.Questions)
        .Concat(knowledge.NotCovered)
        .Concat(knowledge.SmallTalk.SelectMany(said => said.Questions))
        .SelectMany(Words);

    private static IEnumerable<string> Words(string text) => text
        .Split([.. text.Where(letter => !char.IsLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant());
}
