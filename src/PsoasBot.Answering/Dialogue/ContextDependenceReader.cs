using System.Collections.Frozen;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Judges by its words how much an English utterance leans on what was said before.</summary>
internal static class ContextDependenceReader
{
    /// <summary>This many content words make a subject, even beside words that point back.</summary>
    private const int ManyMeanings = 5;

    /// <summary>This few are hardly a question: "link?", "and pregnancy".</summary>
    private const int FewMeanings = 2;

    /// <summary>Words that refer to something said before.</summary>
    private static readonly FrozenSet<string> Pronouns = Set(
        "it its that this these those them they their one ones there he she him her");

    /// <summary>Words that continue the previous message when they come first; elsewhere they join two words: "who or what".</summary>
    private static readonly FrozenSet<string> Joiners = Set("and but or so");

    /// <summary>Words that continue the previous message anywhere.</summary>
    private static readonly FrozenSet<string> Links = Set(
        "also too then else other others another instead again either same as well more rest next otherwise still though tho only just any anything");

    /// <summary>Words too general to mean anything alone.</summary>
    private static readonly FrozenSet<string> Wide = Set(
        """
        do does did doing done r make makes get gets go goes have has had be is are was were am been can could should would will may might must
        use try fix help work works happen happens mean means know tell show give say want need think come comes start take put keep let
        dont doesnt cant shouldnt isnt arent wont wouldnt couldnt im ive id ill thats whats its theres wheres hows
        don doesn can't shouldn isn aren won wouldn couldn s t d ll re ve m
        """);

    private static readonly FrozenSet<string> Small = Set(
        """
        what why how when where who whom which whose about come i me my mine you your we us our a an the of to for from in on at by with up out off
        not no if because than before after now ok okay oh well please yes hmm um really exactly even ever already maybe perhaps people person someone anyone everyone
        anybody everybody all some many u ur pls plz ty thx lol n wat wot k
        """);

    /// <returns><see cref="ContextDependence.None"/> for an utterance without words.</returns>
    public static ContextDependence Of(IReadOnlyList<string> words)
    {
        var meanings = words.Count(HasMeaning);
        var pointsBack = PointsBack(words);
        var continues = words.Any(Links.Contains) || (words is [var first, ..] && Joiners.Contains(first));
        return (meanings, pointsBack, continues) switch
        {
            _ when words.Count == 0 => ContextDependence.None,
            (0, false, _) when !words.Any(Wide.Contains) => ContextDependence.Bare,
            ( <= 1, false, _) when words is ["how", _] or ["how", _, "for" or "to"] => ContextDependence.Bare, // "how long for?"
            (0, true, _) or (0, _, true) => ContextDependence.Full,
            ( >= ManyMeanings, _, _) => ContextDependence.None,
            (_, true, _) or (_, _, true) or ( <= FewMeanings, _, _) => ContextDependence.Partial,
            _ => ContextDependence.None,
        };
    }

    /// <summary>Whether a word refers to something said before: "what would that cost".</summary>
    public static bool PointsBack(IReadOnlyList<string> words) => words.Any(Pronouns.Contains);

    /// <summary>Whether a word says what something is about.</summary>
    public static bool HasMeaning(string word) =>
        !Pronouns.Contains(word) && !Joiners.Contains(word) && !Links.Contains(word) && !Wide.Contains(word) && !Small.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
