using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Reads which of several offered titles is meant: "the second one", "2", "the last". English, whole messages only.</summary>
public static class OfferChoice
{
    /// <summary>What stands below offered titles for those who meant none of them. A button, never looked up.</summary>
    public const string NoneOfThese = "None of these";

    private static readonly FrozenSet<string> Fillers =
        FrozenSet.Create("the", "one", "option", "number", "please", "pls", "no", "i", "mean", "meant", "want", "would", "like", "take", "ill", "its", "it", "is", "that", "answer", "question", "thanks", "ok", "okay", "yes",
            "tell", "me", "more", "about", "again", "say", "show", "explain", "read", "and", "what", "now", "then");

    private static readonly FrozenDictionary<string, int> Places = new Dictionary<string, int>
    {
        ["first"] = 0, ["1"] = 0, ["1st"] = 0, ["top"] = 0,
        ["second"] = 1, ["two"] = 1, ["2"] = 1, ["2nd"] = 1,
        ["third"] = 2, ["three"] = 2, ["3"] = 2, ["3rd"] = 2,
        ["fourth"] = 3, ["four"] = 3, ["4"] = 3, ["4th"] = 3,
    }.ToFrozenDictionary();

    /// <summary>Whether the button was pressed, or its words typed.</summary>
    public static bool IsNone(string utterance) => utterance.Trim().Equals(NoneOfThese, StringComparison.OrdinalIgnoreCase);

    /// <param name="words">Of what was typed.</param>
    /// <param name="offered">Ids in the order shown.</param>
    /// <returns>One of them; null for anything else.</returns>
    public static string? Of(IReadOnlyList<string> words, ImmutableArray<string> offered)
    {
        if (offered.IsEmpty)
            return null;

        string[] named = [.. words.Where(word => !Fillers.Contains(word))];
        var number = named switch
        {
            [var word] when word is "last" or "bottom" => offered.Length - 1,
            ["middle"] when offered.Length == 3 => 1,
            [var word] when Places.TryGetValue(word, out var place) => place,
            [] when words is ["one"] or ["number", "one"] or ["option", "one"] => 0,
            _ => -1,
        };
        return number >= 0 && number < offered.Length ? offered[number] : null;
    }
}
