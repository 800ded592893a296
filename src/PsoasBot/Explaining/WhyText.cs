using System.Globalization;
using System.Text;
using PsoasBot.Answering;
using PsoasBot.Knowledge;
using PsoasBot.Search;

namespace PsoasBot.Explaining;

/// <summary>What <c>ask --explain</c> prints below the answer.</summary>
internal static class WhyText
{
    private const int NameWidth = 32;

    /// <returns>Lines without a break at the end of the last.</returns>
    public static string Of(ExplainedReply explained, KnowledgeContent knowledge, AnsweringOptions options)
    {
        var text = new StringBuilder();
        Line(text, "decided", Verdict.Of(explained, options));
        Line(text, "safety", knowledge.Safety is null ? "a bare table has no safety screen" : explained.Screening is null ? "nothing in it raises a card" : "a card goes first");
        if (Verdict.WayOf(explained.Way) is { } way)
            Line(text, "way", way);
        foreach (var search in explained.Searches)
            Search(text, search, knowledge, options);
        return text.ToString().TrimEnd();
    }

    private static void Search(StringBuilder text, ExplainedSearch search, KnowledgeContent knowledge, AnsweringOptions options)
    {
        var found = search.Found;
        Line(text, "read as", found.ReadAs.Length == 0 ? "nothing: it has no words" : found.ReadAs);
        foreach (var correction in found.Corrections)
            Line(text, "", $"`{correction.Typed}` is nowhere in the knowledge; read as `{correction.Read}`, the nearest that is");
        foreach (var synonym in found.Synonyms)
            Line(text, "", $"`{synonym.Typed}` is `{synonym.Read}` by synonyms.txt");
        if (!found.Unknown.IsEmpty)
            Line(text, "unknown", $"no wording has {Quoted(found.Unknown)}");
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

        Row("together", hits.Select(hit =>
            string.Create(CultureInfo.InvariantCulture, $"{"",8}{hit.Score,8:+0.00;-0.00;0.00}{hit.Shares.Sum(share => share.Certainty),7:+0.00;-0.00;0.00}   ")));
        Row("confidence", hits.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Hit.Confidence,8:0.00}{"",18}")));
    }

    private static void Turning(
        StringBuilder text, ExplainedHit first, ExplainedHit second, string asked, KnowledgeContent knowledge, AnsweringOptions options)
    {
        var (comparison, name) = (Comparison.Of(first, second), PassageName.Of(second.Hit, knowledge));
        text.Append(CultureInfo.InvariantCulture, $"\nfor `{name.Id}` to win it needs {comparison.Behind:0.00} more points\n");
        foreach (var (part, needed) in comparison.Turns)
            text.Append(CultureInfo.InvariantCulture, $"  {part.Name}: {needed:0.00} instead of {part.Value:0.00} would do, all else as it is\n");
        if (!comparison.OnlyFirst.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"  none of its wordings has {Quoted(comparison.OnlyFirst)}\n");
        if (name.IsPassage && knowledge.Passages.Length <= Tried.MostPassages)
            text.Append(CultureInfo.InvariantCulture, $"  tried: with this question among its wordings, {Tried.Of(knowledge, options, name.Id, asked)}\n");
    }

    private static void Line(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name,-9}{value}\n");

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static string Cut(string id) => id.Length <= 24 ? id : id[..23] + "…";
}
