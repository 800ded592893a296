using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PsoasBot.Answering.Replies;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Languages;

/// <summary>
/// The languages of <c>Languages.tsv</c>, which is built in: code, name, letters, words, the sentence, the emergency. English comes first, and
/// a language with rare letters before those that it shares the others with: Urdu before Arabic, Japanese before Chinese.
/// </summary>
internal static class LanguageTable
{
    public static readonly ImmutableArray<LanguageMarks> All = Read();

    private static ImmutableArray<LanguageMarks> Read()
    {
        using var stream = typeof(LanguageTable).Assembly.GetManifestResourceStream("Languages.tsv")
            ?? throw new InvalidOperationException("Languages.tsv is not built in");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Marks(line.TrimEnd('\r').Split('\t')))];
    }

    private static LanguageMarks Marks(string[] cells) => new(
        new Language(cells[0], cells[1], cells[4], cells[5]),
        cells[2].Length == 0 ? null : new Regex($"[{cells[2]}]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking),
        cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(UtteranceWords.Of).ToFrozenSet());
}
