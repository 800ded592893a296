using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PsoasBot.QuestionLog;

/// <summary>What is kept of what people ask. Section <c>QuestionLog</c> of appsettings.json.</summary>
internal sealed class QuestionLogOptions
{
    /// <summary>How much is kept.</summary>
    public QuestionLogMode Mode { get; set; } = QuestionLogMode.Counts;

    /// <summary>Days after which everything in the log is deleted, 1 to 3650.</summary>
    [Range(1, 3650, ErrorMessage = "QuestionLog:KeepDays has to be a number of days from 1 to 3650. To keep nothing, set QuestionLog:Mode to Off.")]
    public int KeepDays { get; set; } = 30;
}

/// <summary>Checks the settings before the service starts.</summary>
[OptionsValidator]
internal sealed partial class QuestionLogOptionsValidator : IValidateOptions<QuestionLogOptions>;
