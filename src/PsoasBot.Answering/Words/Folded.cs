using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Words;

/// <summary>Words as people type them who leave the accents out.</summary>
internal static class Folded
{
    /// <returns>Lower case, without marks on the usual letters: <c>está</c> is <c>esta</c>.</returns>
    public static string Word(string word) => string.Concat(word.Select(Letters.Fold).Where(letter => letter != '\0'));
}
