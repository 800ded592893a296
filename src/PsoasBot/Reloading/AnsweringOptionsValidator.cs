using Microsoft.Extensions.Options;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Reloading;

/// <summary>Checks the thresholds before the service starts.</summary>
[OptionsValidator]
internal sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
