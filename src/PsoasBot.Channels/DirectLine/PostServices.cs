using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What an activity is taken with; each is said to be a service, as in <see cref="TokenServices"/>.</summary>
internal sealed record PostServices(
    [FromServices] DirectLineTokens Tokens,
    [FromServices] DirectLineConversations Conversations,
    [FromServices] TurnHandler Turns,
    [FromServices] DirectLineLimits Limits,
    [FromServices] IQuestionLog Log,
    [FromServices] IOptions<DirectLineOptions> Options);
