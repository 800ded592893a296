using System.ComponentModel.DataAnnotations;

namespace PsoasBot.Answering.Replies;

/// <summary>When the bot answers and when it abstains. Section <c>Answering</c> of appsettings.json.</summary>
public sealed class AnsweringOptions : IValidatableObject
{
    /// <summary>The least confidence, 0–1, at which the best passage is the answer.</summary>
    /// <value>0.4. Source: the curve in docs/answer-quality.md.</value>
    [Range(0.0, 1.0)]
    public double AnswerThreshold { get; set; } = 0.4;

    /// <summary>The least confidence, 0–1, of the best passage at which it is offered, with the next ones, as a choice.</summary>
    /// <value>0.28. Source: the curve in docs/answer-quality.md.</value>
    [Range(0.0, 1.0)]
    public double ChoiceThreshold { get; set; } = 0.28;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ChoiceThreshold > AnswerThreshold)
        {
            yield return new ValidationResult(
                FormattableString.Invariant(
                    $"Answering:ChoiceThreshold is {ChoiceThreshold}, above Answering:AnswerThreshold ({AnswerThreshold}), so no passage could be offered as a choice. Set it to {AnswerThreshold} or less."),
                [nameof(ChoiceThreshold)]);
        }
    }
}
