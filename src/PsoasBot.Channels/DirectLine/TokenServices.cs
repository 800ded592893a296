using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Azure;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a page's token is made with. Each is said to be a service: else a body that is no JSON is refused with a 415 of few words.</summary>
internal sealed record TokenServices(
    [FromServices] DirectLineTokens Tokens,
    [FromServices] DirectLineLimits Limits,
    [FromServices] AzureDirectLine Azure,
    [FromServices] IOptions<DirectLineOptions> Options);
