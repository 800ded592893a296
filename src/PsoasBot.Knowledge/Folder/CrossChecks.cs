using System.Collections.Immutable;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Lists;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Folder;

/// <summary>What one passage says, held against what the others say.</summary>
internal static class CrossChecks
{
    /// <param name="bookingKeys">What <c>booking:</c> may name; null when that is not to be checked.</param>
    public static IEnumerable<Problem> Passages(ImmutableArray<FoundPassage> passages, ImmutableArray<string>? bookingKeys)
    {
        var byId = new Dictionary<string, FoundPassage>(StringComparer.Ordinal);
        foreach (var passage in passages.Where(passage => !byId.TryAdd(passage.Id, passage)))
            yield return Softened(passage, FrontMatterProblems.SameId(passage.Span, passage.Id, byId[passage.Id].Span));

        foreach (var passage in passages)
        {
            foreach (var next in passage.Next)
            {
                if (Next(passage, next, byId) is { } problem)
                    yield return Softened(passage, problem);
            }

            if (bookingKeys is { } keys && passage.Booking is { } booking && booking.Text != Clinic.NoBooking && !keys.Contains(booking.Text))
                yield return Softened(passage, FrontMatterProblems.UnknownBooking(booking.Span, booking.Text, keys));

            foreach (var problem in Prices(passage, bookingKeys))
                yield return Softened(passage, problem);
        }

        var told = new Dictionary<string, Located>(StringComparer.Ordinal);
        foreach (var cue in passages.Where(passage => !passage.IsDraft).SelectMany(passage => passage.Told).Where(cue => !told.TryAdd(cue.Text, cue)))
            yield return FrontMatterProblems.SameCue(cue.Span, cue.Text, told[cue.Text].Span);
    }

    /// <summary>Questions that stand in two places. A wording of a table is only worth a look: imported sets have many.</summary>
    public static IEnumerable<Problem> Questions(
        ImmutableArray<FoundPassage> passages, ImmutableArray<FoundSmallTalk> smallTalk, ImmutableArray<Located> notCovered)
    {
        var all = passages.Where(passage => !passage.IsDraft).SelectMany(passage => passage.Questions.Select(question => (question, owner: (object)passage)))
            .Concat(smallTalk.SelectMany(section => section.Questions.Select(question => (question, owner: (object)section))))
            .Concat(notCovered.Select(question => (question, owner: (object)"not covered")));
        var seen = new Dictionary<string, (Located Question, object Owner)>(StringComparer.Ordinal);
        foreach (var (question, owner) in all)
        {
            var key = SameQuestion.Key(question.Text);
            if (seen.TryAdd(key, (question, owner)) || ReferenceEquals(seen[key].Owner, owner))
                continue;

            var isImported = IsImported(owner) || IsImported(seen[key].Owner);
            yield return FrontMatterProblems.SameQuestion(
                question.Span, question.Text, seen[key].Question.Span, isImported ? Severity.Warning : Severity.Error);
        }
    }

    /// <summary>Prices of services that there are not; in a table only worth a look.</summary>
    private static IEnumerable<Problem> Prices(FoundPassage passage, ImmutableArray<string>? services) => services is not { } known ? [] : passage.Facts
        .Select(fact => (fact.Span, Service: FactNames.ServiceOf(fact.Text)))
        .Where(price => price.Service is not null && !known.Contains(price.Service))
        .Select(price => PassageProblems.UnknownPrice(price.Span, price.Service!, known) with { Severity = passage.IsImported ? Severity.Warning : Severity.Error }); // just looked

    private static bool IsImported(object owner) => owner is FoundPassage { IsImported: true };

    private static Problem? Next(FoundPassage passage, Located next, Dictionary<string, FoundPassage> byId)
    {
        if (next.Text == passage.Id)
            return FrontMatterProblems.NextToItself(next.Span, next.Text);

        if (!byId.TryGetValue(next.Text, out var target))
            return FrontMatterProblems.UnknownNext(next.Span, next.Text, byId.Keys);

        return target.IsDraft && !passage.IsDraft ? FrontMatterProblems.NextToDraft(next.Span, next.Text) : null;
    }

    private static Problem Softened(FoundPassage passage, Problem problem) =>
        passage.IsDraft ? problem with { Severity = Severity.Warning } : problem;
}
