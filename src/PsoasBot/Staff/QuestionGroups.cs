using System.Collections.Immutable;
using PsoasBot.QuestionLog;

namespace PsoasBot.Staff;

/// <summary>
/// Groups questions by likeness: each joins the first group whose leading question shares enough of what is rare in both. Letters rather than words, so that
/// misspellings and other forms of a word are alike. The most frequent questions lead, so the groups do not depend on the order of the rest.
/// </summary>
internal static class QuestionGroups
{
    /// <summary>The minimum cosine of two questions' trigrams, weighted by rarity, to share a group.</summary>
    private const double Enough = 0.38;

    private const int PieceLength = 3;

    /// <param name="wordings">What staff have written: it shows which words are in every question and mean little, such as "can my".</param>
    /// <returns>The most frequent group first.</returns>
    public static ImmutableArray<QuestionGroup> Of(IReadOnlyList<OpenQuestion> questions, IReadOnlyCollection<string> wordings)
    {
        var pieces = questions.Select(question => Pieces(question.Text)).ToList();
        var frequencies = pieces.Concat(wordings.Select(Pieces)).SelectMany(set => set).CountBy(piece => piece).ToDictionary();
        double Weight(string piece) => Math.Pow(Math.Log(1 + ((questions.Count + wordings.Count) / (double)frequencies[piece])), 2);
        double Shared(HashSet<string> first, HashSet<string> second) => first.Where(second.Contains).Sum(piece => Weight(piece) * Weight(piece));
        var groups = new List<(HashSet<string> Lead, double Norm, List<OpenQuestion> Questions)>();
        foreach (var (question, set) in questions.Zip(pieces).OrderByDescending(pair => pair.First.Count).ThenBy(pair => pair.First.Text, StringComparer.Ordinal))
        {
            var norm = Math.Sqrt(Shared(set, set));
            var like = groups.Find(group => Shared(group.Lead, set) / (group.Norm * norm) >= Enough);
            if (like.Questions is null)
                groups.Add((set, norm, [question]));
            else
                like.Questions.Add(question);
        }

        return [.. groups.Select(group => new QuestionGroup([.. group.Questions])).OrderByDescending(group => group.Count)];
    }

    /// <summary>The trigrams of each word, with its ends marked; never empty.</summary>
    private static HashSet<string> Pieces(string text)
    {
        var words = string.Concat(text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pieces = words.Select(word => $"^{word}$").SelectMany(PiecesOf).ToHashSet();
        return pieces.Count > 0 ? pieces : [text];
    }

    private static IEnumerable<string> PiecesOf(string word) =>
        Enumerable.Range(0, Math.Max(1, word.Length - PieceLength + 1)).Select(at => word.Substring(at, Math.Min(PieceLength, word.Length - at)));
}
