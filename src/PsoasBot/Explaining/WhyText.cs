using System.Globalization;
using System.Text;
using PsoasBot.Answering.Explaining;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Search.Explaining;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Explaining;

/// <summary>What <c>ask --explain</c> prints below the answer.</summary>
internal static class WhyText
{
    private const int NameWidth = 55;

    /// <returns>Lines, without a line break at the end.</returns>
    public static string Of(ExplainedReply explained, KnowledgeContent knowledge, AnsweringOptions options)
    {
        var text = new StringBuilder();
        Line(text, "decided", Verdict.Of(explained, knowledge, options));
        Line(text, "safety", $"{(explained.Screening is null ? "no card" : "a card comes first")}; {Verdict.SignsOf(explained)}");
        if (!explained.Cues.IsEmpty)
            Line(text, "tells", string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", explained.Cues.Select(cue => $"{cue.Cue} {Verdict.Number(cue.Likelihood)} (counts from {Verdict.Number(Understanding.LeastOf(cue.Cue))})"))}"));
        if (Verdict.WayOf(explained.Way) is { } way)
            Line(text, "search", way);
        foreach (var search in explained.Searches)
            Search(text, search, knowledge, options);
        return text.ToString().TrimEnd();
    }

    private static void Search(StringBuilder text, ExplainedSearch search, KnowledgeContent knowledge, AnsweringOptions options)
    {
        var found = search.Found;
        Line(text, "read as", found.ReadAs.Length == 0 ? "nothing: it has no words" : found.ReadAs);
        foreach (var correction in found.Corrections)
            Line(text, "", $"`{correction.Typed}` is not in the knowledge; read as the nearest word, `{correction.Read}`");
        foreach (var synonym in found.Synonyms)
            Line(text, "", $"`{synonym.Typed}` means `{synonym.Read}` (synonyms.txt)");
        if (!found.Topics.IsEmpty)
            Line(text, "topics", string.Join(", ", found.Topics.Select(topic => $"{topic.Name} {Verdict.Number(topic.Likelihood)}")));
        if (Verdict.SameWordsOf(found) is { } same)
            Line(text, "exact", same);
        if (!found.Unknown.IsEmpty)
            Line(text, "unknown", $"no wording contains {Quoted(found.Unknown)}");
        foreach (var hit in found.Passages.Take(2))
            Passage(text, hit, PassageName.Of(hit.Hit, knowledge));
        if (!found.Passages.IsEmpty)
            Table(text, [.. found.Passages.Take(2)], knowledge);
        if (found.Passages is [var first, var second, ..])
            Turning(text, first, second, search.Text, knowledge, options);
    }

    private static void Passage(StringBuilder text, ExplainedHit hit, PassageName name)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{name.Id}: {name.Title} ({name.File})\n");
        if (hit.NearestWording is { } wording)
            text.Append(CultureInfo.InvariantCulture, $"  nearest wording: {wording}\n");
        foreach (var field in hit.Fields)
            text.Append(CultureInfo.InvariantCulture, $"  {field.Name}, ×{Verdict.Number(field.Boost)}: {string.Join(", ", field.Words)}\n");
    }

    private static void Table(StringBuilder text, ExplainedHit[] hits, KnowledgeContent knowledge)
    {
        void Row(string name, IEnumerable<string> cells) => text.Append(name.PadRight(NameWidth)).AppendJoin("", cells).Append('\n');
        text.Append('\n');
        Row("", hits.Select(hit => $"  {Cut(PassageName.Of(hit.Hit, knowledge).Id),-24}"));
        Row("evidence", hits.Select(_ => "   value   order   sure   "));
        foreach (var part in Enumerable.Range(0, hits[0].Shares.Length))
        {
            Row(hits[0].Shares[part].Name, hits.Select(hit => hit.Shares[part]).Select(share =>
                string.Create(CultureInfo.InvariantCulture, $"{share.Value,8:0.00}{share.Points,8:+0.00;-0.00;0.00}{share.Certainty,7:+0.00;-0.00;0.00}   ")));
        }

        Row("total", hits.Select(hit =>
            string.Create(CultureInfo.InvariantCulture, $"{"",8}{hit.Score,8:+0.00;-0.00;0.00}{hit.Shares.Sum(share => share.Certainty),7:+0.00;-0.00;0.00}   ")));
        Row("confidence", hits.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Hit.Confidence,8:0.00}{"",18}")));
    }

    private static void Turning(
        StringBuilder text, ExplainedHit first, ExplainedHit second, string asked, KnowledgeContent knowledge, AnsweringOptions options)
    {
        var (comparison, name) = (Comparison.Of(first, second), PassageName.Of(second.Hit, knowledge));
        text.Append(CultureInfo.InvariantCulture, $"\n`{name.Id}` needs {comparison.Behind:0.00} more points to win\n");
        foreach (var (part, needed) in comparison.Turns)
            text.Append(CultureInfo.InvariantCulture, $"  {part.Name}: {needed:0.00} instead of {part.Value:0.00} would be enough, all else being equal\n");
        if (!comparison.OnlyFirst.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"  none of its wordings contains {Quoted(comparison.OnlyFirst)}\n");
        if (name.IsPassage && knowledge.Passages.Length <= Tried.MostPassages)
            text.Append(CultureInfo.InvariantCulture, $"  tried: with this question as one of its wordings, {Tried.Of(knowledge, options, name.Id, asked)}\n");
    }

    private static void Line(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name,-9}{value}\n");

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static string Cut(string id) => id.Length <= 24 ? id : id[..23] + "…";
}
