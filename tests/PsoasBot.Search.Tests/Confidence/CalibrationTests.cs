using PsoasBot.Knowledge.Model;

namespace PsoasBot.Search.Tests.Confidence;

public sealed class CalibrationTests
{
    [Fact]
    public void A_folder_whose_wordings_have_nothing_in_common_can_be_searched()
    {
        var passages = Enumerable.Range(0, 60).Select(number => new Passage
        {
            Id = $"p{number}",
            Questions = [$"erste{number}", $"zweite{number}"],
            ShortAnswer = $"antwort{number}",
            Source = SourceSpan.WholeFile("table.tsv"),
        });

        using var index = new PassageIndex([.. passages], [], []);

        Assert.Equal(7, index.Search("zweite7", 1)[0].Passage);
    }
}
