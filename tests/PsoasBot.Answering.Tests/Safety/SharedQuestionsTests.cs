namespace PsoasBot.Answering.Tests.Safety;

/// <summary>The questions that stand beside the repository, read in place.</summary>
public class SharedQuestionsTests
{
    [SkippableTheory]
    [InlineData("dev.tsv")]
    [InlineData("dev-real.tsv")]
    public void No_urgent_question_is_missed_and_no_near_flag_alarmed(string name)
    {
        var file = Path.Combine(Shipped.Root, "..", "shared", "questions", name);
        Skip.IfNot(File.Exists(file), $"{file} is not there");

        var wrong = File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Where(IsWrong).Select(row => row[0]);

        Assert.Equal([], wrong);
    }

    [SkippableTheory]
    [InlineData("clinc150/validation.tsv")]
    [InlineData("banking77/validation.tsv")]
    [InlineData("curekart/live.tsv")]
    public void Questions_about_other_things_raise_nothing(string name)
    {
        var file = Path.Combine(Shipped.Root, "..", "shared", "data", name);
        Skip.IfNot(File.Exists(file), $"{file} is not there");

        var alarmed = File.ReadLines(file).Select(line => line.Split('\t')[0]).Where(text => Shipped.Screen.Look(text, null) is not null);

        Assert.Equal([], alarmed);
    }

    private static bool IsWrong(string[] row)
    {
        var expected = row[4].Split('|');
        var isRaised = Shipped.Screen.Look(row[3], row[2].Length == 0 ? null : row[2]) is not null;
        return isRaised ? !expected.Contains("urgent") : expected[0] == "urgent";
    }
}
