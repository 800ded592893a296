using System.Collections.Frozen;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Splits an utterance that asks two or three things. One pass over the words, so linear in its length.</summary>
internal static class Requests
{
    /// <summary>Words beside the requests, such as "my hips are tight"; with more of them it is a story, and its questions are about the story.</summary>
    private const int MostOtherWords = 12;

    /// <summary>With more requests than this, the person is circling around one thing.</summary>
    private const int Most = 3;

    /// <summary>Of a long letter so many questions are looked at one by one, each for a millisecond or two.</summary>
    private const int MostAsked = 8;

    private static readonly FrozenSet<string> Joiners = Set("and also plus then but so &");
    private static readonly FrozenSet<string> Askers = Set("ask asking know wonder wondering");
    private static readonly FrozenSet<string> Prefaces = Set("and also plus but so then ok okay oh well hi hello hey please pls anyway thanks &");
    private static readonly FrozenSet<string> QuestionWords = Set("what whats where wheres when whens why how hows who whos which whose");
    private static readonly FrozenSet<string> Orders = Set("tell show give send explain describe list teach walk guide help book cancel delete forget any");
    private static readonly FrozenSet<string> Auxiliaries = Set("is are am was were do does did can could should would will may might has have must");

    private static readonly FrozenSet<string> Subjects = Set(
        "i you u we it they he she there this that these those the a an my your anyone anybody someone people massage psoas stretching");

    private static readonly FrozenSet<string> Wishes = Set("want need like have");
    private static readonly FrozenSet<string> Wished = Set("to a an some the help");

    /// <returns>
    /// Two or three requests in the order asked, each without what joined them; empty when the utterance asks one thing,
    /// nothing, or so much that it is better read as one.
    /// </returns>
    public static IReadOnlyList<string> In(string utterance)
    {
        var parts = Parts(utterance);
        var requests = parts.Where(part => part.Asks || part.IsMarked).ToList();
        var otherWords = parts.Where(part => !part.Asks && !part.IsMarked).Sum(part => UtteranceWords.Of(part.Text).Count);
        return requests.Count is >= 2 and <= Most && otherWords <= MostOtherWords ? [.. requests.Select(request => request.Text)] : [];
    }

    /// <returns>The first parts of an utterance that ask something, by their words or question mark, in order; empty if it has one part only.</returns>
    public static IReadOnlyList<string> AskingParts(string utterance) =>
        Parts(utterance) is { Count: > 1 } parts ? [.. parts.Where(part => part.Asks || part.IsMarked).Select(part => part.Text).Take(MostAsked)] : [];

    /// <returns>A statement and a question, and both in the order said: "my hip hurts and how much is a session"; null unless it is exactly that, as "go on then, book me one" is not.</returns>
    public static (string Statement, IReadOnlyList<string> InOrder)? Told(string utterance) =>
        Parts(utterance) is [var first, var second] && first.Asks != second.Asks && (first.Asks ? second : first).Text is var statement
        && ContextDependenceReader.Of(UtteranceWords.Of(statement)) < ContextDependence.Full ? (statement, [first.Text, second.Text]) : null;

    /// <summary>Splits after a sentence; and before a request, also at a comma or a joining word.</summary>
    private static List<Part> Parts(string utterance)
    {
        var pieces = utterance.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var parts = new List<Part>();
        for (var start = 0; start < pieces.Length;)
        {
            var end = start + 1;
            while (end < pieces.Length && !EndsSentence(pieces[end - 1]) && !JoinsRequest(pieces, end))
                end++;
            if (PartOf(pieces, start, end) is { } part)
                parts.Add(part);
            start = end;
        }

        return parts;
    }

    private static bool EndsSentence(string piece) => piece[^1] is '.' or '?' or '!' or ';' or ':';

    /// <summary>Whether a part begins here: with a joining word before a request, or with a request after a comma or after "I wanted to ask".</summary>
    private static bool JoinsRequest(string[] pieces, int at)
    {
        var opening = at;
        while (opening < pieces.Length && opening < at + Most && Joiners.Contains(Word(pieces[opening])))
            opening++;
        return (opening > at || pieces[at - 1][^1] is ',' or '&' || Askers.Contains(Word(pieces[at - 1]))) && IsRequest(pieces, opening);
    }

    private static Part? PartOf(string[] pieces, int start, int end)
    {
        while (start < end && Prefaces.Contains(Word(pieces[start])))
            start++;
        if (start == end)
            return null;

        var text = string.Join(' ', pieces[start..end]);
        return new Part(text.TrimEnd('.', '?', '!', ';', ':', ','), IsRequest(pieces, start), text[^1] == '?' && text.Any(char.IsLetterOrDigit));
    }

    private static bool IsRequest(string[] pieces, int at)
    {
        string At(int place) => place < pieces.Length ? Word(pieces[place]) : "";
        var word = At(at);
        var stem = word.Split('\'')[0];
        if (QuestionWords.Contains(stem) || Orders.Contains(word))
            return true;
        if (stem is "i" or "we")
            return (Wishes.Contains(At(at + 1)) && Wished.Contains(At(at + 2))) || (At(at + 1) == "would" && Wishes.Contains(At(at + 2)) && Wished.Contains(At(at + 3)));

        var verb = word switch
        {
            "can't" or "cant" => "can",
            "won't" or "wont" => "will",
            _ when word.EndsWith("n't", StringComparison.Ordinal) => word[..^3],
            _ when word.EndsWith("nt", StringComparison.Ordinal) => word[..^2],
            _ => word,
        };
        return Auxiliaries.Contains(verb) && Subjects.Contains(At(at + 1));
    }

    private static string Word(string piece) => piece.Trim(',', '.', '?', '!', ';', ':', '"', '(', ')').Replace('’', '\'').ToLowerInvariant();

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="Asks">Whether its words ask something.</param>
    /// <param name="IsMarked">Whether it ends with a question mark.</param>
    private sealed record Part(string Text, bool Asks, bool IsMarked);
}
