using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search;
using PsoasBot.Search.Confidence;

namespace PsoasBot.Benchmarks;

/// <summary>
/// What <see cref="Ranking.Prior"/> believes of every folder. Folders of all sizes are put together by chance from what authors wrote for <c>training/</c>,
/// and asked what the held-out authors wrote, of their topics and of others. The shipped folder is asked too and counts as several: chance puts together no list of
/// what is not covered as people do.
/// </summary>
internal static class BeliefFit
{
    private const int Folders = 120;
    private const int ForTest = 20;
    private const int MostAsked = 60;
    private const int ShippedCounts = 5;
    private static readonly string[] HeldOut = ["a06", "a11", "a16"];
    private static readonly Random Chance = new(1);
    private static readonly string Training = Path.Combine(Path.GetDirectoryName(Repository.Knowledge)!, "training"); // a folder of the repository

    private sealed record Message(string Author, string Group, string Text);

    private sealed record Asked(double[][] Vectors, int Right);

    public static void Print()
    {
        var passages = Rows(Path.Combine(Training, "topics.tsv")).ToDictionary(row => row["group"], row => row["passage"]);
        var messages = Directory.GetFiles(Path.Combine(Training, "messages"), "*-topics.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => Rows(file).Where(row => row["previous"].Length == 0).Select(row => new Message(Path.GetFileName(file)[..3], row["group"], row["message"]))).ToList();
        var everyday = Directory.GetFiles(Path.Combine(Training, "messages"), "a2[567]-signs.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => Rows(file).Select(row => row["message"])).ToList();

        var asked = Enumerable.Range(0, Folders).Select(folder => Ask(messages, passages, everyday, folder)).ToList();
        var shipped = AskShipped(messages, passages);
        List<Asked> learned = [.. asked.Skip(ForTest).SelectMany(one => one), .. Enumerable.Repeat(shipped, ShippedCounts).SelectMany(one => one)], tested = [.. asked.Take(ForTest).SelectMany(one => one)];
        var nothing = new Logistic(new double[Ranking.Prior.Order.Weights.Length]);
        var order = Logistic.FitChoice([.. learned.Where(one => one.Right >= 0).Select(one => (one.Vectors, one.Right))], nothing);
        var certainty = Logistic.Fit([.. learned.Select(one => Best(one, order))], nothing);

        Report("before", tested, Ranking.Prior);
        Report("now", tested, new Ranking(order, certainty));
        Console.WriteLine($"order     [{Written(order)}]");
        Console.WriteLine($"certainty [{Written(certainty)}]");
    }

    /// <summary>Puts one folder together and asks it.</summary>
    private static List<Asked> Ask(List<Message> messages, Dictionary<string, string> passages, List<string> everyday, int number)
    {
        var isWide = number % 2 == 0;
        string Key(string group) => isWide ? passages[group] : group;
        var keys = passages.Keys.Select(Key).Distinct().Where(key => key is not ("not-covered" or "small-talk")).ToArray();
        Chance.Shuffle(keys);
        var chosen = keys[..Between(3, isWide ? keys.Length : 80)];
        var size = Between(3, 25);
        var written = messages.Where(message => !HeldOut.Contains(message.Author)).ToLookup(message => Key(message.Group), message => message.Text);
        ImmutableArray<Passage> folder = [.. chosen.Select(key => Passage(key, [.. Some(written[key], size)]))];
        var declined = Some(written.Where(group => !chosen.Contains(group.Key)).SelectMany(group => group).Concat(everyday.Take(everyday.Count / 2)), Between(1, 120) - 1);
        using var index = new PassageIndex(folder, [.. declined], []);

        var questions = Some(messages.Where(message => HeldOut.Contains(message.Author)), 8 * MostAsked)
            .Select(message => (message.Text, Right: Array.IndexOf(chosen, Key(message.Group)))).ToList();
        var others = Some(everyday.Skip(everyday.Count / 2), MostAsked / 3).Select(text => (Text: text, Right: -1));
        return [.. questions.Where(question => question.Right >= 0).Take(MostAsked)
            .Concat(questions.Where(question => question.Right < 0).Take(MostAsked / 2)).Concat(others)
            .Select(question => Of(index, question.Text, question.Right)).Where(one => one.Vectors.Length > 0)];
    }

    private static List<Asked> AskShipped(List<Message> messages, Dictionary<string, string> passages)
    {
        var content = KnowledgeFolder.Read(Repository.Knowledge).Content!; // not null: the shipped folder has no errors
        var numbers = content.Passages.Index().ToDictionary(passage => passage.Item.Id, passage => passage.Index);
        using var index = new PassageIndex(content.Passages, content.NotCovered, content.Synonyms);
        return [.. messages.Where(message => HeldOut.Contains(message.Author) && passages[message.Group] != "small-talk")
            .Select(message => Of(index, message.Text, numbers.GetValueOrDefault(passages[message.Group], -1)))
            .Where(one => one.Vectors.Length > 0)];
    }

    private static Asked Of(PassageIndex index, string text, int right)
    {
        var hits = index.Search(text, PassageIndex.Understand(text, null).Vector, 12);
        return new Asked([.. hits.Select(hit => hit.Evidence.Vector())], hits.ToList().FindIndex(hit => hit.Passage == right));
    }

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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {tested.Count} questions to {ForTest} other folders, found {found:P1}, right above wrong {above:F4}"));
    }

    private static Passage Passage(string key, ImmutableArray<string> wordings) =>
        new() { Id = key, Questions = wordings, ShortAnswer = key.Replace('-', ' '), Source = SourceSpan.WholeFile("training") };

    private static IEnumerable<T> Some<T>(IEnumerable<T> all, int count)
    {
        var shuffled = all.ToArray();
        Chance.Shuffle(shuffled);
        return shuffled.Take(count);
    }

    /// <summary>As often between 3 and 6 as between 30 and 60.</summary>
    private static int Between(int least, int most) => (int)Math.Round(least * Math.Pow((double)most / least, Chance.NextDouble()));

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].Split('\t');
        return lines.Skip(1).Select(line => header.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    private static string Written(Logistic logistic) => string.Join(", ", logistic.Weights.Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)));
}
