using System.ComponentModel.DataAnnotations;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Replies;

public sealed class AnsweringOptionsTests
{
    [Fact]
    public void The_thresholds_that_are_shipped_make_sense() => Assert.Empty(Problems(new AnsweringOptions()));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 0)]
    [InlineData(0.5, 0.5)]
    public void Thresholds_from_0_to_1_make_sense(double answer, double choice) =>
        Assert.Empty(Problems(new AnsweringOptions { AnswerThreshold = answer, ChoiceThreshold = choice }));

    [Fact]
    public void A_choice_that_needs_more_than_an_answer_is_refused()
    {
        var problem = Assert.Single(Problems(new AnsweringOptions { AnswerThreshold = 0.6, ChoiceThreshold = 0.9 }));

        Assert.Equal(
            "Answering:ChoiceThreshold is 0.9, above Answering:AnswerThreshold (0.6), so no passage could be offered as a choice. Set it to 0.6 or less.",
            problem);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_threshold_that_no_confidence_could_meet_is_refused(double threshold)
    {
        Assert.Contains("The field AnswerThreshold must be between 0 and 1.", Problems(new AnsweringOptions { AnswerThreshold = threshold }));
        Assert.Contains("The field ChoiceThreshold must be between 0 and 1.", Problems(new AnsweringOptions { ChoiceThreshold = threshold }));
    }

    private static IEnumerable<string?> Problems(AnsweringOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage);
    }
}
