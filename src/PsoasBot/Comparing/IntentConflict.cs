using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Comparing;

/// <summary>A wording that finds another passage than its own.</summary>
/// <param name="Passage">The passage with the wording.</param>
/// <param name="Got">What a visitor gets who asks exactly this.</param>
/// <param name="IsNew">Whether it found its own passage before, or is a new wording.</param>
/// <param name="Parting">The wording plus a word that only its own passage has, if that finds the passage (this was tried); else null.</param>
internal sealed record IntentConflict(Passage Passage, string Wording, Decision Got, bool IsNew, string? Parting)
{
    /// <summary>Above this, only changed passages are checked, as each check asks the whole folder.</summary>
    private const int MostWordings = 10_000;

    private const int MostTried = 24;
    private const int ShortestWord = 4;

    /// <param name="changed">Ids of the changed passages.</param>
    /// <returns>In file order.</returns>
    public static ImmutableArray<IntentConflict> In(Snapshot before, Snapshot after, IReadOnlyCollection<string> changed)
    {
        var passages = after.Knowledge.Passages;
        var isLarge = passages.Sum(passage => passage.Questions.Length) > MostWordings;
        var old = before.Knowledge.Passages.SelectMany(passage => passage.Questions.Select(wording => (passage.Id, wording))).ToHashSet();
        return
        [
            .. passages
                .Where(passage => !isLarge || changed.Contains(passage.Id))
                .SelectMany(passage => passage.Questions.Select(wording => (passage, wording)))
                .AsParallel().AsOrdered()
                .Where(asked => IsClaimed(after.Reply(asked.wording, Conversation.Start), asked.passage))
                .Select(asked => new IntentConflict(
                    asked.passage,
                    asked.wording,
                    Decision.Of(after.Reply(asked.wording, Conversation.Start)),
                    !old.Contains((asked.passage.Id, asked.wording)) || !IsClaimed(before.Reply(asked.wording, Conversation.Start), asked.passage),
                    PartingOf(asked.passage, asked.wording, after))),
        ];
    }

    private static bool IsClaimed(Reply reply, Passage own) => reply is Clarify
        || (reply is Answer answer && answer.Found.All(found => found.Passage.Id != own.Id));

    private static string? PartingOf(Passage own, string wording, Snapshot after)
    {
        var rivals = Rivals(after.Reply(wording, Conversation.Start), own);
        var theirs = rivals.SelectMany(Words).ToHashSet();
        return Words(own)
            .Where(word => !theirs.Contains(word) && !wording.Contains(word, StringComparison.OrdinalIgnoreCase))
            .CountBy(word => word)
            .OrderByDescending(word => word.Value)
            .Take(MostTried)
            .Select(word => $"{wording.TrimEnd('?', '.', ' ')} {word.Key}")
            .Select(tried => (Text: tried, Confidence: ConfidenceIn(own, tried, after)))
            .Where(tried => tried.Confidence > 0)
            .OrderByDescending(tried => tried.Confidence)
            .Select(tried => tried.Text)
            .FirstOrDefault();
    }

    private static IEnumerable<Passage> Rivals(Reply reply, Passage own) => (reply is Clarify clarify ? clarify.Options : reply.Passages)
        .Select(candidate => candidate.Passage)
        .Where(passage => passage.Id != own.Id);

    /// <returns>The confidence if the answer is that passage alone; else 0.</returns>
    private static double ConfidenceIn(Passage own, string wording, Snapshot after) =>
        after.Reply(wording, Conversation.Start) is Answer { Found: [var only] } && only.Passage.Id == own.Id ? only.Confidence : 0;

    private static IEnumerable<string> Words(Passage passage) => passage.Questions.SelectMany(question => question
        .Split([.. question.Where(letter => !char.IsLetter(letter) && letter is not ('\'' or '’')).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= ShortestWord)
        .Select(word => word.ToLowerInvariant())
        .Distinct());
}
