using PsoasBot.Search;

namespace PsoasBot.Answering.Tests.Safety;

/// <summary>The questions that stand beside the repository, read in place.</summary>
public sealed class SharedQuestionsTests
{
    /// <summary>Of the red flags of an author whom the encoder has never read, at least so many raise a card.</summary>
    private const double LeastRaised = 0.9;

    /// <summary>Of messages that only resemble a red flag, at most so many do.</summary>
    private const double MostNear = 0.07;

    /// <summary>Of ordinary messages, at most so many do.</summary>
    private const double MostOrdinary = 0.04;

    /// <summary>Of questions about other things, one in so many is asked: there are thousands.</summary>
    private const int OneIn = 10;

    [SkippableFact]
    public void Most_red_flags_of_a_new_author_raise_a_card_and_few_other_messages_do()
    {
        var rows = Read("questions/flags-dev.tsv");
        var (kind, message, previous) = (Column(rows[0], "kind"), Column(rows[0], "message", "question"), Column(rows[0], "previous", "context"));
        var raised = rows.Skip(1).ToLookup(row => row[kind] is "near-flag" or "ordinary" ? row[kind] : "now", row => IsRaised(row[message], row[previous]));

        double Share(string of) => raised[of].Average(isRaised => isRaised ? 1.0 : 0);

        Assert.Equal(["near-flag", "now", "ordinary"], raised.Select(rows => rows.Key).Order());
        Assert.True(
            Share("now") >= LeastRaised && Share("near-flag") <= MostNear && Share("ordinary") <= MostOrdinary,
            $"raised {Share("now"):p1}, near {Share("near-flag"):p1}, ordinary {Share("ordinary"):p1}");
    }

    [SkippableTheory]
    [InlineData("questions/dev.tsv", 2, 8)] // of 14 urgent ones and 248 others
    [InlineData("questions/dev-real.tsv", 4, 10)] // of 10 and 58: letters to a doctor
    public void No_more_urgent_questions_are_missed_and_others_alarmed_than_were_counted(string name, int mostMissed, int mostAlarmed)
    {
        var wrong = Read(name).Skip(1).Where(IsWrong).ToLookup(row => row[4].StartsWith("urgent", StringComparison.Ordinal), row => row[0]);

        Assert.True(wrong[true].Count() <= mostMissed, $"missed: {string.Join(' ', wrong[true])}");
        Assert.True(wrong[false].Count() <= mostAlarmed, $"alarmed: {string.Join(' ', wrong[false])}");
    }

    [SkippableTheory]
    [InlineData("data/clinc150/validation.tsv")]
    [InlineData("data/banking77/validation.tsv")]
    [InlineData("data/curekart/live.tsv")]
    public void Few_questions_about_other_things_raise_a_card(string name)
    {
        var texts = Read(name).Select(row => row[0]).Where((_, line) => line % OneIn == 0).ToList();

        var alarmed = texts.Where(text => IsRaised(text, "")).ToList();

        Assert.True(alarmed.Count <= texts.Count * MostOrdinary, $"{alarmed.Count} of {texts.Count}:\n{string.Join('\n', alarmed)}");
    }

    private static List<string[]> Read(string name)
    {
        var file = Path.Combine(Shipped.Root, "..", "shared", name);
        Skip.IfNot(File.Exists(file), $"{file} is not there");
        return [.. File.ReadLines(file).Select(line => line.Split('\t'))];
    }

    private static int Column(string[] header, params string[] names) =>
        Array.FindIndex(header, names.Contains) is var column and >= 0 ? column : throw new InvalidDataException($"no column {string.Join(" or ", names)} in {string.Join(", ", header)}");

    private static bool IsRaised(string message, string previous) =>
        Shipped.Screen.Look(PassageIndex.Understand(message, previous.Length == 0 ? null : previous)) is not null;

    private static bool IsWrong(string[] row)
    {
        var expected = row[4].Split('|');
        return IsRaised(row[3], row[2]) ? !expected.Contains("urgent") : expected[0] == "urgent";
    }
}
