using System.Globalization;
using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Search;

namespace PsoasBot.Benchmarks;

/// <summary>Which share of messages raises a card, by the least danger at which it is shown: what <see cref="SafetyScreen.Doubtful"/> was chosen by.</summary>
internal static class ScreenCurve
{
    private static readonly double[] Thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, SafetyScreen.Doubtful, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9];
    private static readonly string Root = Path.GetDirectoryName(Repository.Knowledge)!; // a folder of the repository
    private static readonly string Shared = Path.Combine(Root, "..", "shared");

    public static void Print()
    {
        var screen = new SafetyScreen(KnowledgeFolder.Read(Repository.Knowledge).Content!.Safety); // the shipped folder has no errors
        string[] heldOut = [.. ((string[])["a06", "a11", "a16"]).Select(author => Path.Combine(Root, "training", "messages", $"{author}-signs.tsv"))];
        var learned = heldOut.SelectMany(file => Rows(file, "kind", "previous", "message")).ToList();
        Print(screen, "held-out authors, now", learned.Where(row => row.Kind == "now"));
        Print(screen, "held-out authors, look-alikes", learned.Where(row => row.Kind is not ("now" or "ordinary")));
        Print(screen, "held-out authors, ordinary", learned.Where(row => row.Kind == "ordinary"));
        foreach (var table in (string[])["flags-dev", "dev", "dev-real"])
        {
            var file = Path.Combine(Shared, "questions", $"{table}.tsv");
            if (!File.Exists(file))
                continue;

            foreach (var kind in Rows(file, table == "flags-dev" ? "kind" : "expected", "context", "question").GroupBy(row => table == "flags-dev" ? row.Kind : row.Kind.StartsWith("urgent", StringComparison.Ordinal) ? "urgent" : "rest"))
                Print(screen, $"{table}, {kind.Key}", kind);
        }

        var banking = Path.Combine(Shared, "data", "banking77", "validation.tsv");
        if (File.Exists(banking))
            Print(screen, "banking questions", File.ReadLines(banking).Select(line => ("", "", line.Split('\t')[0])));
    }

    private static void Print(SafetyScreen screen, string name, IEnumerable<(string Kind, string Before, string Message)> rows)
    {
        var read = rows.Select(row => PassageIndex.Understand(row.Message, row.Before.Length == 0 ? null : row.Before)).ToList();
        var dangers = read.Select(understood => screen.Look(understood) is { Phrase: not null } ? 1 : screen.DangerOf(understood)).ToList();
        var shares = Thresholds.Select(threshold => string.Create(CultureInfo.InvariantCulture, $"{threshold}: {dangers.Average(danger => danger >= threshold ? 100.0 : 0):F1}"));
        Console.WriteLine($"{name} ({dangers.Count})  {string.Join("  ", shares)}");
    }

    private static IEnumerable<(string Kind, string Before, string Message)> Rows(string file, string kind, string before, string message)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].Split('\t').ToList();
        return lines.Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[header.IndexOf(kind)], cells[header.IndexOf(before)], cells[header.IndexOf(message)]));
    }
}
