using Microsoft.Extensions.Options;

namespace PsoasBot.Channels.DirectLine.Settings;

/// <summary>Checks the section before the service starts.</summary>
[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
