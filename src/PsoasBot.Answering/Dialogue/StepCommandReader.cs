using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Reads the commands of a walk-through. English, whole messages, or whole clauses of a short one: "next" is one, "my next appointment" is not.</summary>
internal static class StepCommandReader
{
    private const int MostWords = 10;

    /// <summary>A larger number is none of a step: "my number is 5551234567".</summary>
    private const int MostSteps = 99;

    private const int MostClauses = 4;
    private const int MostLetters = 100;

    /// <summary>Said as such, before anything is left out.</summary>
    private static readonly FrozenDictionary<string, StepMove> Whole = Table(
        (StepMove.Next, "and then|then what|and then what|what then|and now|now what|what now|after that|and after that|what comes after that|what should i do next|what should i do now|go on|im ready|im done what now"),
        (StepMove.Stop, "im done|i am done|thats enough|thats all|enough"),
        (StepMove.Resume, "where was i|where were we|where am i|which step|which step was i on|which step am i on|what step am i on|what step was i on|what step"),
        (StepMove.Repeat, "say that again|come again|what was that|i didnt get that|i dont get it|this step|that step|same step|one more time|once more"),
        (StepMove.Start, "one by one|one step at a time|one at a time|from the top|guide me|do it with me"),
        (StepMove.OtherSide, "on the right|and on the right|now on the right|and the right|now the right|what about the right")); // "right" alone agrees

    /// <summary>Said with any of <see cref="Fillers"/> around.</summary>
    private static readonly FrozenDictionary<string, StepMove> Core = Table(
        (StepMove.Next, "steps|continue steps|carry on steps|next|nxt|next step|next one|continue|carry on|keep going|proceed|forward|done|ready|finished|done next|move on|comes next|step next|step after"),
        (StepMove.Back, "back|step back|back step|back one|back one step|previous|previous step|previous one|one before|step before|before"),
        (StepMove.Repeat, "repeat|again|repeat again|step again|repeat step|step once more|same again"),
        (StepMove.Resume, "resume"),
        (StepMove.Start, "start|begin|start over|start again|start beginning|from start|from beginning|beginning|back beginning|back start|restart|first|first one|start steps|begin steps|step by step|walk through|walk through steps|walk through step by step|guide through|guide through steps|guide through step by step|talk through step by step"),
        (StepMove.Last, "last step|final step|last one step|very last step"),
        (StepMove.OtherSide, "other side|other one|other hip|other leg|other psoas|second side|left|left side|right side|same other side|switch sides|change sides|switch side|opposite side|other side again"),
        (StepMove.Stop, "stop|stop here|quit|exit|end|end here|stop steps"));

    /// <summary>Said anywhere in a question: its steps are wanted one at a time.</summary>
    private static readonly ImmutableArray<string> OneByOne =
        ["step by step", "one step at a time", "one step by one step", "one thing at a time", "one at a time", "one by one", "1 by 1", "guide me", "walk me through", "walk me thru", "take me through", "take me thru", "talk me through", "talk me thru"];

    private static readonly FrozenSet<string> Fillers =
        "please pls ok okay now the and then so can could you we i me would like want let lets us a an to go do tell show give explain read say take what whats is was that it my of for on about how just yes yeah thanks at with im in"
            .Split(' ').ToFrozenSet();

    /// <summary>Before what is said as such.</summary>
    private static readonly FrozenSet<string> Openers = "right so ok okay well er um sorry hi hello back".Split(' ').ToFrozenSet();

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Cardinals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <returns>Null for anything else: then it is ordinary text.</returns>
    public static StepCommand? Of(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MostWords)
            return null;

        if (Whole.TryGetValue(string.Join(' ', words.SkipWhile(Openers.Contains)), out var said) || Whole.TryGetValue(string.Join(' ', words), out said))
            return new StepCommand(said);

        string[] core = [.. words.Where(word => !Fillers.Contains(word))];
        return Core.TryGetValue(string.Join(' ', core), out var move) ? new StepCommand(move) : Finished(core) ?? Numbered(core);
    }

    /// <summary>"Did step 1, next": the one after it.</summary>
    private static StepCommand? Finished(string[] core)
    {
        string[] named = [.. core.Where(word => word is not ("next" or "did" or "done" or "finished" or "have" or "ive" or "step" or "number"))];
        return core.Contains("next") && core.Length > 2 && named is [var number] && NumberOf(number, Cardinals) is > 0 and var last ? new StepCommand(StepMove.To, last + 1) : null;
    }

    /// <returns>The clauses of a short message, in any of which a command may stand; empty for any other.</returns>
    public static IReadOnlyList<string> Clauses(string utterance)
    {
        var clauses = utterance.Split(['.', ',', '!', '?', ';', ':', '\n', '–', '—'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Length is > 1 and <= MostClauses && utterance.Length <= MostLetters ? clauses : [];
    }

    /// <summary>Whether a question wants steps one at a time: "walk me through the ball for the back".</summary>
    public static bool WantsOneByOne(IReadOnlyList<string> words)
    {
        var said = $" {string.Join(' ', words)} ";
        return OneByOne.Any(asked => said.Contains($" {asked} ", StringComparison.Ordinal));
    }

    /// <summary>A number and nothing else: within a walk-through that step.</summary>
    /// <returns>Null for anything else.</returns>
    public static StepCommand? OfNumber(IReadOnlyList<string> words) =>
        words is [var word] && NumberOf(word, Cardinals) is > 0 and var number ? new StepCommand(StepMove.To, number) : null;

    /// <summary>"step 3", "step three", "third step", "the second again".</summary>
    private static StepCommand? Numbered(string[] core)
    {
        string[] named = [.. core.Where(word => word is not ("again" or "number" or "back" or "repeat"))];
        var number = named switch
        {
            ["step", var last] => NumberOf(last, Cardinals),
            [var first, "step"] => NumberOf(first, Ordinals),
            [var first] when core.Length > 1 => NumberOf(first, Ordinals),
            _ => 0,
        };
        return number > 0 ? new StepCommand(StepMove.To, number) : null;
    }

    private static int NumberOf(string word, string[] names)
    {
        var digits = names == Ordinals && word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number <= MostSteps ? number : 0) : Array.IndexOf(names, word) + 1;
    }

    private static FrozenDictionary<string, StepMove> Table(params (StepMove Move, string Said)[] lines) =>
        lines.SelectMany(line => line.Said.Split('|').Select(said => (said, line.Move))).ToFrozenDictionary(pair => pair.said, pair => pair.Move);
}
