using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Checking;

/// <summary>What <c>check --format json</c> prints.</summary>
internal static class JsonReport
{
    /// <summary>As JSON, but with letters of every script and quotes as they are: it goes to a file or a program, never into a page.</summary>
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="recalls">How well each passage is found by wordings that are left out; may be empty.</param>
    /// <param name="change">What it would change against another folder; null when that was not asked.</param>
    /// <returns>One object that ends with a line break: the counts, and <c>problems</c> in order, each with its place and the line it stands on.</returns>
    public static string Of(KnowledgeReading reading, string directory, ImmutableArray<WordingRecall> recalls, object? change = null)
    {
        var lines = new SourceLines(directory);
        var report = new
        {
            MayGoLive = reading.Content is not null,
            Errors = reading.Problems.Count(problem => problem.Severity == Severity.Error),
            Warnings = reading.Problems.Count(problem => problem.Severity == Severity.Warning),
            reading.Files,
            Passages = reading.Content?.Passages.Length,
            Wordings = reading.Content?.Passages.Sum(passage => passage.Questions.Length),
            Problems = reading.Problems.Select(problem => new
            {
                problem.Code,
                Severity = problem.Severity.ToString().ToLowerInvariant(),
                problem.Span.File,
                problem.Span.Line,
                problem.Span.Column,
                problem.Span.Length,
                problem.What,
                problem.Why,
                problem.Fix,
                Text = lines.Find(problem.Span),
            }),
            LeftOut = recalls.Select(recall => new { recall.Passage.Id, recall.Asked, recall.Found, Others = recall.Others.Select(other => new { other.Got, other.Count }) }),
        };
        var json = JsonSerializer.SerializeToNode(report, Options)!.AsObject(); // not null: an object was given
        if (change is not null)
            json["change"] = JsonSerializer.SerializeToNode(change, Options);
        return json.ToJsonString(Options) + "\n";
    }
}
