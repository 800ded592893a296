using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search;
using PsoasBot.Search.Confidence;

namespace PsoasBot.Benchmarks;

/// <summary>
/// What <see cref="Ranking.Prior"/> believes of every folder, fitted on three kinds: put together by chance from what authors wrote for <c>training/</c> and asked what the
/// held-out authors wrote; written by hand about what the encoder has not learned (<c>training/folders</c>), alone and beside the shipped passages; and the shipped folder.
/// </summary>
internal static class BeliefFit
{
    private const int ByChance = 120;
    private const int ForTest = 20;
    private const int MostAsked = 60;
    private const int WrittenCount = 3; // each, beside one put together by chance
    private const int ShippedCounts = 5;
    private const double Ridge = 2;
    private static readonly string[] HeldOut = ["a06", "a11", "a16"];
    private static readonly string[] WrittenForTest = ["vet", "phone-repair", "clinic-extras"];
    private static readonly string Training = Path.Combine(Path.GetDirectoryName(Repository.Knowledge)!, "training"); // a folder of the repository

    private sealed record Message(string Author, string Group, string Text);

    private sealed record Asked(double[][] Vectors, int Right);

    public static void Print()
    {
        var chance = new Random(1);
        var passages = Rows(Path.Combine(Training, "topics.tsv")).ToDictionary(row => row["group"], row => row["passage"]);
        var messages = Directory.GetFiles(Path.Combine(Training, "messages"), "*-topics.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => Rows(file).Where(row => row["previous"].Length == 0).Select(row => new Message(Path.GetFileName(file)[..3], row["group"], row["message"]))).ToList();
        var everyday = Directory.GetFiles(Path.Combine(Training, "messages"), "a2[567]-signs.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => Rows(file).Select(row => row["message"])).ToList();
        var shipped = KnowledgeFolder.Read(Repository.Knowledge).Content!; // not null: the shipped folder has no errors
        var toShipped = messages.Where(message => HeldOut.Contains(message.Author) && passages[message.Group] != "small-talk")
            .Select(message => (message.Text, Passage: Known(shipped, passages[message.Group]))).ToList();
        var written = Directory.GetFiles(Path.Combine(Training, "folders"), "*.tsv").Order(StringComparer.Ordinal).Select(WrittenFolder.Read).ToList();

        var byChance = Enumerable.Range(0, ByChance).Select(folder => AskByChance(messages, passages, everyday, isWide: folder % 2 == 0, chance)).ToList();
        var byHand = written.ToDictionary(folder => folder.Name, folder => AskWritten(folder, shipped, toShipped, chance));
        var own = Ask(shipped.Passages, shipped.NotCovered, toShipped);

        List<Asked> learned =
        [
            .. byChance.Skip(ForTest).SelectMany(one => one),
            .. byHand.Where(folder => !WrittenForTest.Contains(folder.Key)).SelectMany(folder => Enumerable.Repeat(folder.Value, WrittenCount)).SelectMany(one => one),
            .. Enumerable.Repeat(own, ShippedCounts).SelectMany(one => one),
        ];
        var nothing = new Logistic(new double[Ranking.Prior.Order.Weights.Length]);
        var order = Logistic.FitChoice([.. learned.Where(one => one.Right >= 0).Select(one => (one.Vectors, one.Right))], nothing, Ridge);
        var certainty = Logistic.Fit([.. learned.Select(one => Best(one, order))], nothing, Ridge);

        foreach (var (name, ranking) in (ReadOnlySpan<(string, Ranking)>)[("before", Ranking.Prior), ("now", new Ranking(order, certainty))])
        {
            Report($"{name}, {ForTest} others by chance", [.. byChance.Take(ForTest).SelectMany(one => one)], ranking);
            Report($"{name}, {WrittenForTest.Length} others by hand", [.. WrittenForTest.SelectMany(folder => byHand[folder])], ranking);
        }

        Console.WriteLine($"order     [{Written(order)}]");
        Console.WriteLine($"certainty [{Written(certainty)}]");
    }

    /// <summary>Puts one folder together and asks it.</summary>
    private static List<Asked> AskByChance(List<Message> messages, Dictionary<string, string> passages, List<string> everyday, bool isWide, Random chance)
    {
        string Key(string group) => isWide ? passages[group] : group;
        var keys = passages.Keys.Select(Key).Distinct().Where(key => key is not ("not-covered" or "small-talk")).ToArray();
        var chosen = Some(keys, Between(3, isWide ? keys.Length : 80, chance), chance);
        var size = Between(3, 25, chance);
        var written = messages.Where(message => !HeldOut.Contains(message.Author)).ToLookup(message => Key(message.Group), message => message.Text);
        ImmutableArray<Passage> folder = [.. chosen.Select(key => Passage(key, [.. Some(written[key], size, chance)]))];
        var declined = Some(written.Where(group => !chosen.Contains(group.Key)).SelectMany(group => group).Concat(everyday.Take(everyday.Count / 2)), Between(1, 120, chance) - 1, chance);
        var questions = Some(messages.Where(message => HeldOut.Contains(message.Author)), 8 * MostAsked, chance)
            .Select(message => (message.Text, Passage: chosen.Contains(Key(message.Group)) ? Key(message.Group) : null)).ToList();
        var others = Some(everyday.Skip(everyday.Count / 2), MostAsked / 3, chance).Select(text => (text, (string?)null));
        return Ask(folder, [.. declined], questions.Where(question => question.Passage is not null).Take(MostAsked)
            .Concat(questions.Where(question => question.Passage is null).Take(MostAsked / 2)).Concat(others));
    }

    /// <summary>Alone, without a quarter of its passages; and beside the shipped passages, which are asked too.</summary>
    private static List<Asked> AskWritten(WrittenFolder folder, KnowledgeContent shipped, List<(string Text, string? Passage)> toShipped, Random chance)
    {
        ImmutableArray<Passage> some = [.. Some(folder.Passages, folder.Passages.Length * 3 / 4, chance)];
        var declined = Some(folder.Declined, Between(1, folder.Declined.Length, chance), chance);
        List<(string, string?)> questions = [.. folder.Questions.Select(question => (question.Text, some.Any(passage => passage.Id == question.Passage) ? question.Passage : null))];
        return
        [
            .. Ask(some, [.. declined], questions),
            .. Ask([.. shipped.Passages, .. some], shipped.NotCovered, [.. questions, .. Some(toShipped, MostAsked, chance)]),
        ];
    }

    private static List<Asked> Ask(ImmutableArray<Passage> folder, ImmutableArray<string> declined, IEnumerable<(string Text, string? Passage)> questions)
    {
        using var index = new PassageIndex(folder, declined, []);
        return [.. questions.Select(question =>
        {
            var hits = index.Search(index.Read(question.Text, PassageIndex.Understand(question.Text, null)), 12);
            return new Asked([.. hits.Select(hit => hit.Evidence.Vector())], hits.ToList().FindIndex(hit => folder[hit.Passage].Id == question.Passage));
        }).Where(one => one.Vectors.Length > 0)];
    }

    private static string? Known(KnowledgeContent content, string id) => content.Passages.Any(passage => passage.Id == id) ? id : null;

    private static (double[] Vector, bool Right) Best(Asked one, Logistic order)
    {
        var best = Enumerable.Range(0, one.Vectors.Length).MaxBy(place => order.Sum(one.Vectors[place]));
        return (one.Vectors[best], best == one.Right);
    }

    private static void Report(string name, List<Asked> tested, Ranking ranking)
    {
        var best = tested.Select(one => Best(one, ranking.Order)).ToList();
        var found = tested.Zip(best).Where(pair => pair.First.Right >= 0).Average(pair => pair.Second.Right ? 1 : 0);
        var right = best.Where(one => one.Right).Select(one => ranking.Certainty.Of(one.Vector)).ToList();
        var wrong = best.Where(one => !one.Right).Select(one => ranking.Certainty.Of(one.Vector)).ToList();
        var above = right.Average(sure => wrong.Average(other => sure > other ? 1 : 0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {tested.Count} questions, found {found:P1}, right above wrong {above:F4}"));
    }

    private static Passage Passage(string key, ImmutableArray<string> wordings) =>
        new() { Id = key, Questions = wordings, ShortAnswer = key.Replace('-', ' '), Source = SourceSpan.WholeFile("training") };

    private static List<T> Some<T>(IEnumerable<T> all, int count, Random chance)
    {
        var shuffled = all.ToArray();
        chance.Shuffle(shuffled);
        return [.. shuffled.Take(count)];
    }

    /// <summary>As often between 3 and 6 as between 30 and 60.</summary>
    private static int Between(int least, int most, Random chance) => (int)Math.Round(least * Math.Pow((double)most / least, chance.NextDouble()));

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].Split('\t');
        return lines.Skip(1).Select(line => header.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    private static string Written(Logistic logistic) => string.Join(", ", logistic.Weights.Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)));
}
