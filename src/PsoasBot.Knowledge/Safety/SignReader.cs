using System.Buffers;
using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>Reads what staff write for the screen to look for: signs and phrases.</summary>
internal static class SignReader
{
    private const string Maybe = "maybe:";
    private const string Ever = "ever:";

    /// <summary>What stands between phrases and so never inside a word.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("{}+~/…");

    /// <param name="problems">Gets one for each part that cannot be looked for.</param>
    /// <returns>Null when the line has a problem.</returns>
    public static SafetySign? Read(SafetyLine line, string item, List<Problem> problems)
    {
        var before = problems.Count;
        var isDoubtful = item.StartsWith(Maybe, StringComparison.Ordinal);
        var (said, unless) = (isDoubtful ? item[Maybe.Length..] : item).Split(" unless ", 2) is [var first, var second] ? (first, second) : (item, "");
        if (unless.Length == 0 && isDoubtful)
            said = item[Maybe.Length..];

        var parts = said.Split(" + ").Select(part => ReadPart(line, part.Trim(), problems)).ToImmutableArray();
        var excuses = unless.Length == 0 ? [] : ReadPhrases(line, unless, problems);
        return problems.Count > before ? null : new SafetySign(parts, excuses, isDoubtful, line.SpanOf(item));
    }

    /// <summary>Phrases with <c> / </c> between them.</summary>
    public static ImmutableArray<string> ReadPhrases(SafetyLine line, string phrases, List<Problem> problems)
    {
        var read = phrases.Split(" / ").Select(phrase => phrase.Trim()).ToImmutableArray();
        problems.AddRange(read.Where(phrase => !CanBeLookedFor(phrase)).Select(phrase => SafetyProblems.BadPhrase(line, phrase)));
        return read;
    }

    /// <returns>The names of the lists that a phrase uses, in order.</returns>
    public static IEnumerable<string> ListsIn(string phrase) =>
        phrase.Split(' ').Where(piece => piece is ['{', .., '}']).Select(piece => piece[1..^1]);

    private static SafetyPart ReadPart(SafetyLine line, string part, List<Problem> problems)
    {
        var evenPast = part.StartsWith(Ever, StringComparison.Ordinal);
        var groups = (evenPast ? part[Ever.Length..] : part).Split(" ~ ");
        return new SafetyPart([.. groups.Select(group => ReadPhrases(line, group, problems))], evenPast);
    }

    private static bool CanBeLookedFor(string phrase)
    {
        var pieces = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return pieces is [_, ..] && !IsGap(pieces[0]) && !IsGap(pieces[^1]) && pieces.All(piece => IsGap(piece) || IsList(piece) || IsWord(piece));
    }

    private static bool IsGap(string piece) => piece is "…" or "...";

    private static bool IsList(string piece) => piece is ['{', _, .., '}'] && piece.AsSpan(1, piece.Length - 2).IndexOfAny("{}") < 0;

    private static bool IsWord(string piece) => !piece.AsSpan().ContainsAny(Marks) && piece.Any(char.IsLetterOrDigit);
}
