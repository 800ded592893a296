using System.Text.RegularExpressions;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Takes an utterance that asks two things apart.</summary>
internal static partial class Requests
{
    /// <summary>Words beside the requests, such as "my hips are tight"; with more of them it is a story, and its questions are about the story.</summary>
    private const int MostOtherWords = 12;

    /// <summary>With more requests than this the person circles round one thing.</summary>
    private const int Most = 3;

    private const string Opening =
        """
        (?:what|where|when|why|how|who|which|whose)(?:['’]?s|['’]?re|['’]?d)?\b
        |(?:is|are|am|was|were|do|does|did|can|could|should|would|will|may|might|has|have|must)(?:n['’]?t)?\s+(?:i|you|we|it|they|he|she|there|this|that|these|those|the|a|an|my|your|anyone|anybody|someone|people|massage|psoas|stretching)\b
        |(?:tell|show|give|send|explain|describe|list|teach|walk|guide|help|book|cancel)\b
        |(?:i|we)(?:['’]?d|\s+would)?\s+(?:want|need|like|have)\s+(?:to|a|an|some|the|help)\b
        |any\b
        """;

    /// <returns>
    /// Two or three requests in the order asked, each without what joined them; empty when the utterance asks one thing,
    /// nothing, or so much that it is better read as one.
    /// </returns>
    public static IReadOnlyList<string> In(string utterance)
    {
        var parts = Parts(utterance);
        var requests = parts.Where(part => Request().IsMatch(part)).ToList();
        var otherWords = parts.Except(requests).Sum(part => DialogueWords.Of(part).Count);
        return requests.Count is >= 2 and <= Most && otherWords <= MostOtherWords ? requests : [];
    }

    /// <returns>
    /// The one part of an utterance that asks something, in its words or by its question mark; null when nothing is said beside it, or when several parts ask.
    /// </returns>
    public static string? Asked(string utterance)
    {
        var parts = Parts(utterance);
        if (parts.Count < 2)
            return null;

        return parts.Where(part => Request().IsMatch(part)).ToList() switch
        {
            [var asked] => asked,
            [] => Sentence().Matches(utterance).Where(sentence => sentence.Value.EndsWith('?')).ToList() is [var marked] ? marked.Value.TrimEnd('?').Trim() : null,
            _ => null,
        };
    }

    /// <returns>What is told and what is asked, in that order or the other: "my hip hurts and how much is a session"; empty when there is more, or less.</returns>
    public static IReadOnlyList<string> Told(string utterance) =>
        Parts(utterance) is [_, _] parts && parts.Count(part => Request().IsMatch(part)) == 1 ? parts : [];

    private static List<string> Parts(string utterance) =>
        [.. Joint().Split(utterance).Select(part => Preface().Replace(part.Trim(), "")).Where(part => part.Length > 0)];

    /// <summary>Between sentences; and before a word that opens a request, also a comma or a joining word.</summary>
    [GeneratedRegex($@"[.?!;\n]+(?=\s|$)|(?:,|\s+(?:and|also|plus|then|but)|\s*&)(?:\s*(?:and|also|plus|then|so))*\s+(?={Opening})", Options)]
    private static partial Regex Joint();

    [GeneratedRegex($@"^(?:{Opening})", Options)]
    private static partial Regex Request();

    [GeneratedRegex(@"[^.?!;\n]+[.?!;\n]*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:(?:and|also|plus|but|so|then|ok|okay|oh|well|hi|hello|hey|please|pls|anyway|thanks)\b[\s,!]*|&\s*)+", Options)]
    private static partial Regex Preface();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant;
}
