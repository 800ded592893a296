using System.Collections.Immutable;

namespace PsoasBot.QuestionLog;

/// <summary>Reads what was kept, while it is being written. Every list is empty where nothing was kept. Days are local.</summary>
/// <remarks>What cannot be read throws what <see cref="QuestionLogFailures.Is"/> knows.</remarks>
internal interface IQuestionLogReader
{
    /// <summary>How often each outcome came.</summary>
    /// <returns>By day, then outcome, <c>urgent</c> among them; what never came is left out.</returns>
    ImmutableArray<OutcomeCount> Outcomes(DateOnly since);

    /// <summary>How often each safety card was shown.</summary>
    /// <returns>The most frequent first.</returns>
    ImmutableArray<SignCount> Flags(DateOnly since);

    /// <summary>How often each passage answered, and what people thought of it.</summary>
    /// <returns>By id; passages that neither answered nor were rated are left out.</returns>
    ImmutableArray<PassageUse> Passages(DateOnly since);

    /// <summary>What was asked and got no answer, or a choice of several; only where texts are kept.</summary>
    /// <returns>Each wording and outcome once, the most frequent first.</returns>
    ImmutableArray<OpenQuestion> Open(DateOnly since);

    /// <summary>What was asked, whatever came of it; only where texts are kept.</summary>
    /// <param name="most">How many, 1 or more.</param>
    /// <returns>The latest first.</returns>
    ImmutableArray<RecentQuestion> Recent(DateOnly since, int most);

    /// <summary>What people wrote to their thumbs; only where texts are kept.</summary>
    /// <returns>The latest first.</returns>
    ImmutableArray<ThumbComment> Comments(DateOnly since);
}
