using System.Buffers;
using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Spelling;

/// <summary>Misspelt words in the wordings of a folder. Those of tables are passed over: they are imported by the ten thousand, and not ours to correct.</summary>
/// <param name="passages">All of the folder.</param>
/// <param name="lists">The wordings of its lists.</param>
/// <param name="replies">What the lists are answered with.</param>
/// <param name="synonyms">The lines of <c>synonyms.txt</c>.</param>
internal sealed class Misspellings(ImmutableArray<FoundPassage> passages, IEnumerable<Located> lists, IEnumerable<string> replies, ImmutableArray<string> synonyms)
{
    /// <summary>In so many wordings it is no slip.</summary>
    private const int Often = 3;

    /// <summary>Each with the words to check, none twice.</summary>
    private readonly ImmutableArray<(Located Wording, ImmutableArray<string> Words)> _wordings =
    [
        .. passages.Where(passage => !passage.IsImported).SelectMany(passage => passage.Questions).Concat(lists)
            .Select(wording => (wording, ImmutableArray.CreateRange(Words.ToCheck(wording.Text).Distinct(StringComparer.OrdinalIgnoreCase)))),
    ];

    /// <returns>Each word of a wording once.</returns>
    /// <param name="lines">Those of the folder, as wordings are without their Markdown, which shifts the places of words.</param>
    public IEnumerable<Problem> Find(SourceLines lines)
    {
        var meant = Meant();
        foreach (var (wording, words) in _wordings)
        {
            foreach (var word in words)
            {
                if (meant.TryGetValue(word, out var right))
                    yield return PassageProblems.Misspelt(Place(wording, word, lines), word, right);
            }
        }
    }

    /// <returns>What each misspelt word was meant to be.</returns>
    private Dictionary<string, string> Meant()
    {
        var own = Own();
        var vouched = new HashSet<string>(own, StringComparer.OrdinalIgnoreCase);
        foreach (var line in synonyms) // staff list what people say, and what phones hear
            Words.AddTo(vouched, line);

        var corrections = new Corrections(new(vouched), own);
        var meant = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, wordings) in _wordings.SelectMany(wording => wording.Words).CountBy(word => word, StringComparer.OrdinalIgnoreCase))
        {
            if (wordings < Often && corrections.For(word.ToLowerInvariant()) is { } right)
                meant.Add(word, right);
        }

        if (meant.Count > 0)
            RemoveThoseOfTables(meant);
        return meant;
    }

    /// <returns>The words of answers that staff write by hand, of keywords, and of synonyms that are real words; without regard to case.</returns>
    private HashSet<string> Own()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var answers = passages.Where(passage => !passage.IsImported).SelectMany(passage => Answer(passage.Passage));
        foreach (var text in answers.Concat(replies).Concat(synonyms.Where(line => !line.Contains("=>", StringComparison.Ordinal))))
            Words.AddTo(words, text);

        return words;
    }

    private static IEnumerable<string> Answer(Passage? passage) =>
        passage is null ? [] : [passage.ShortAnswer, passage.Rest, .. passage.Steps, passage.AfterSteps, .. passage.Keywords];

    /// <summary>A table may be many megabytes, so it is searched for the few words in question, not split into words.</summary>
    private void RemoveThoseOfTables(Dictionary<string, string> meant)
    {
        var words = meant.GetAlternateLookup<ReadOnlySpan<char>>();
        var any = SearchValues.Create([.. meant.Keys], StringComparison.OrdinalIgnoreCase);
        foreach (var text in passages.Where(passage => passage.IsImported).SelectMany(passage => Answer(passage.Passage)))
        {
            if (!text.AsSpan().ContainsAny(any))
                continue;

            foreach (var range in Words.In(text))
                words.Remove(text.AsSpan(range));
        }
    }

    private static SourceSpan Place(Located wording, string word, SourceLines lines)
    {
        if (lines.Find(wording.Span) is { } line)
        {
            foreach (var range in Words.In(line))
            {
                if (range.Start.Value >= wording.Span.Column - 1 && line.AsSpan(range).SequenceEqual(word))
                    return wording.Span with { Column = range.Start.Value + 1, Length = word.Length };
            }
        }

        return wording.Span; // it is on the next line of the wording
    }
}
