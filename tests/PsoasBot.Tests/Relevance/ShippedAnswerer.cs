using System.Collections.Immutable;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Commands;
using PsoasBot.Evaluation;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Tests.Relevance;

/// <summary>The shipped knowledge under the shipped thresholds, learned from once for all tests of the collection.</summary>
public sealed class ShippedAnswerer : IDisposable
{
    private readonly Answerer _answerer = new(
        KnowledgeFolder.Read(Path.Combine(Repository.Root, "knowledge")).Content ?? throw new InvalidOperationException("the shipped knowledge may not go live: run check"),
        new AnsweringOptions());

    internal ImmutableArray<EvalResult> Ask(IEnumerable<EvalRow> rows) => [.. rows.Select(row => EvalCommand.Ask(_answerer, row))];

    /// <summary>Where it stands, what was asked and what was said to it, a line each.</summary>
    internal static string Shown(IEnumerable<EvalResult> results) => string.Concat(results.Select(result =>
        $"\n  line {result.Row.Line}: {(result.Row.Context.Length > 0 ? result.Row.Context + " → " : "")}{result.Row.Question}"
        + $"\n      expected {string.Join('|', result.Row.Expected)}, got {result.Said} ({result.Confidence:f2})"));

    public void Dispose() => _answerer.Dispose();
}
