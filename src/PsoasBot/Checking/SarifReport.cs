using System.Text.Json.Nodes;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Checking;

/// <summary>What <c>check --format sarif</c> prints, for code review tools. Source: SARIF 2.1.0, OASIS.</summary>
internal static class SarifReport
{
    /// <returns>One log with one run that ends with a line break: a rule for each code that occurs, a result for each problem.</returns>
    public static string Of(KnowledgeReading reading, string directory)
    {
        var codes = reading.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var driver = new JsonObject
        {
            ["name"] = "PsoasBot check",
            ["rules"] = new JsonArray([.. codes.Select(Rule)]),
        };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. reading.Problems.Select(problem => Result(problem, codes.IndexOf(problem.Code), directory))]),
        };
        var log = new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        return log.ToJsonString(JsonReport.Options) + "\n";
    }

    private static JsonObject Rule(string code) => new()
    {
        ["id"] = code,
        ["shortDescription"] = new JsonObject { ["text"] = ProblemPages.Title(code) },
        ["help"] = new JsonObject { ["text"] = ProblemPages.Find(code), ["markdown"] = ProblemPages.Find(code) },
    };

    private static JsonObject Result(Problem problem, int rule, string directory)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Address(problem.Span.File, directory) } };
        if (problem.Span.Line > 0)
            place["region"] = Region(problem.Span);

        return new()
        {
            ["ruleId"] = problem.Code,
            ["ruleIndex"] = rule,
            ["level"] = problem.Severity == Severity.Error ? "error" : "warning",
            ["message"] = new JsonObject { ["text"] = $"{problem.What}. Why: {problem.Why}. Fix: {problem.Fix}." },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = place }),
        };
    }

    private static JsonObject Region(SourceSpan span) => new()
    {
        ["startLine"] = span.Line,
        ["startColumn"] = span.Column,
        ["endColumn"] = span.Column + span.Length,
    };

    private static string Address(string file, string directory)
    {
        var path = (file.Length == 0 ? directory : Path.Combine(directory, file)).Replace('\\', '/');
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(directory) ? "file://" + escaped : escaped;
    }
}
