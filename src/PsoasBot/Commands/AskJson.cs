using System.Text.Json;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;

namespace PsoasBot.Commands;

/// <summary>What <c>ask --json</c> prints; the names are fixed.</summary>
internal static class AskJson
{
    /// <returns>One line, without its line break.</returns>
    public static string Line(Turn turn) => JsonSerializer.Serialize(
        new Row(
            turn.Question,
            turn.Reply.Outcome,
            [.. turn.Reply.Passages.Select(found => new Found(found.Passage.Id, found.Passage.Title, Rounded(found)))],
            turn.Reply is Clarify clarify ? [.. clarify.Options.Select(option => option.Passage.Id)] : [],
            [.. turn.Reply.Candidates.Take(MostConsidered).Select(candidate => new Considered(candidate.Passage.Id, Rounded(candidate)))],
            ReplyMarkdown.Of(turn.Reply, turn.Knowledge),
            Booking.LinkFor(turn.Reply, turn.Knowledge)?.Url.AbsoluteUri,
            (long)turn.Took.TotalMicroseconds),
        AskedJson.Readable.Row);

    private const int MostConsidered = 3;

    private static double Rounded(Candidate candidate) => Math.Round(candidate.Confidence, 4);

    internal sealed record Row(
        string Question, string Outcome, Found[] Passages, string[] Options, Considered[] Candidates, string Text, string? Booking, long Microseconds);

    internal sealed record Found(string Id, string Title, double Confidence);

    internal sealed record Considered(string Id, double Confidence);
}
