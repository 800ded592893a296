namespace PsoasBot.Answering.Safety;

/// <summary>One element of a phrase.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Number">Of a word, its number in the vocabulary; of a list, its place among the lists.</param>
internal readonly record struct Element(ElementKind Kind, int Number);

internal enum ElementKind
{
    Word,
    List,

    /// <summary>Up to four words that do not deny.</summary>
    Gap,
}

/// <summary>A phrase of a list: words in a row, gaps, other lists.</summary>
/// <param name="Elements">1 or more, the first not a gap.</param>
internal sealed record Phrase(Element[] Elements)
{
    private const int LongestGap = 4;

    /// <summary>Matches from the second element on.</summary>
    /// <param name="after">The word after the first element.</param>
    /// <returns>The word after the last element; -1 when it does not match.</returns>
    public int EndOf(MessageReading message, int after) => Match(message, 1, after);

    private int Match(MessageReading message, int element, int at)
    {
        if (element == Elements.Length)
            return at;

        if (Elements[element].Kind == ElementKind.Gap)
            return MatchGap(message, element + 1, at);

        if (!message.Continues(at))
            return -1;

        return Elements[element].Kind == ElementKind.Word
            ? message.Numbers[at] == Elements[element].Number ? Match(message, element + 1, at + 1) : -1
            : MatchList(message, element, at);
    }

    private int MatchGap(MessageReading message, int next, int at)
    {
        for (var skipped = 0; skipped <= LongestGap; skipped++)
        {
            if (Match(message, next, at + skipped) is >= 0 and var end)
                return end;

            if (!message.Continues(at + skipped) || message.IsDenial(at + skipped))
                return -1;
        }

        return -1;
    }

    private int MatchList(MessageReading message, int element, int at)
    {
        foreach (var span in message.Spans(Elements[element].Number).Starting(at, at))
        {
            if (Match(message, element + 1, span.End) is >= 0 and var end)
                return end;
        }

        return -1;
    }
}
