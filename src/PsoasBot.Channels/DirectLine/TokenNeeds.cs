using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Azure;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a page's token is made with.</summary>
internal sealed record TokenNeeds(
    DirectLineTokens Tokens, DirectLineLimits Limits, AzureDirectLine Azure, IOptions<DirectLineOptions> Options);
