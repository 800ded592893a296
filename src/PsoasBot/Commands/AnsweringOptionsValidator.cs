using Microsoft.Extensions.Options;
using PsoasBot.Answering;

namespace PsoasBot.Commands;

/// <summary>Checks the thresholds before the service starts.</summary>
[OptionsValidator]
internal sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
