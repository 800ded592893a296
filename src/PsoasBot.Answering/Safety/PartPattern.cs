namespace PsoasBot.Answering.Safety;

/// <summary>One part of a sign: groups that must stand close together.</summary>
/// <param name="Groups">Lists, 1 or more.</param>
internal sealed record PartPattern(int[] Groups, bool EvenPast)
{
    private const int Window = 6;
    private const int LongestPhrase = 20;
    private const int FullStop = 2;

    /// <returns>False when it cannot be said there, which is quick to see.</returns>
    public bool MayBeIn(MessageReading message) => Array.TrueForAll(Groups, group => message.Spans(group).Count > 0);

    /// <param name="now">Where the message itself begins.</param>
    /// <returns>Where the part is said, by preference in the message itself and well spelt; null when it is not.</returns>
    public Span? Find(MessageReading message, Discounts discounts, int now)
    {
        Span? best = null;
        foreach (var first in message.Spans(Groups[0]))
        {
            if (!discounts.Allow(first, EvenPast) || Whole(message, discounts, now, first) is not { } found)
                continue;

            if (found.Start >= now && !found.IsGuess)
                return found;

            best = best is { } kept && kept.Start >= now ? kept : found;
        }

        return best;
    }

    private Span? Whole(MessageReading message, Discounts discounts, int now, Span first)
    {
        var whole = first;
        foreach (var group in Groups.AsSpan(1))
        {
            if (Near(message, discounts, now, first, group) is not { } other)
                return null;

            whole = new Span(Math.Min(whole.Start, other.Start), Math.Max(whole.End, other.End), whole.IsGuess || other.IsGuess);
        }

        return whole;
    }

    private Span? Near(MessageReading message, Discounts discounts, int now, Span first, int group)
    {
        foreach (var other in message.Spans(group).Starting(first.Start - LongestPhrase, first.End + Window))
        {
            if (other.Start >= now == first.Start >= now && Distance(message, first, other) <= Window && discounts.Allow(other, EvenPast))
                return other;
        }

        return null;
    }

    private static int Distance(MessageReading message, Span first, Span other)
    {
        var (left, right) = first.Start <= other.Start ? (first, other) : (other, first);
        var stops = message.Words[right.Start].Sentence - message.Words[left.End - 1].Sentence;
        return right.Start - left.End + (FullStop * Math.Max(0, stops));
    }
}
