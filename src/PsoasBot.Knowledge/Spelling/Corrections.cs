using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Spelling;

/// <summary>What a misspelt word was probably meant to be: a word of the folder, or a common English one.</summary>
/// <param name="known">Words that are right.</param>
/// <param name="own">Words that the folder's subject is put in.</param>
internal sealed class Corrections(KnownWords known, IEnumerable<string> own)
{
    private const int ShortestWord = 4;

    /// <summary>How many letters longer or shorter: two may be doubled wrongly.</summary>
    private const int MostApart = 2;

    /// <summary>For a word that could also be two run together, which then has to be like one of the folder's.</summary>
    private const int ShortestOfTwoWords = 7;

    private static readonly Lazy<ILookup<char, string>> Common = new(() => ByFirst(Vocabulary.English.Common));

    private readonly ILookup<char, string> _own = ByFirst(own.Select(word => word.ToLowerInvariant()));

    /// <param name="word">Lower case, a to z.</param>
    /// <returns>Null for a word that is right, and where nothing near could have been meant.</returns>
    public string? For(string word)
    {
        if (word.Length < ShortestWord || known.Has(word))
            return null;

        var hasHalves = known.HasHalves(word);
        var near = _own[word[0]].Where(meant => IsSlip(word, meant, hasHalves ? ShortestOfTwoWords : 0, more: 0));
        var common = hasHalves ? [] : Common.Value[word[0]].Where(meant => IsSlip(word, meant, 0, more: 1));
        return near.Concat(common).MinBy(meant => EditDistance.Between(word, meant)); // the first of those that are as near
    }

    /// <param name="more">How many letters more than for a word of the folder.</param>
    private static bool IsSlip(string word, string meant, int least, int more) =>
        Math.Abs(word.Length - meant.Length) <= MostApart && Slip.LettersNeeded(word, meant) is { } needed && word.Length >= Math.Max(least, needed + more);

    private static ILookup<char, string> ByFirst(IEnumerable<string> words) =>
        words.Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal).ToLookup(word => word[0]);
}
