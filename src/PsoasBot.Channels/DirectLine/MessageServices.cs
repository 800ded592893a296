using Microsoft.AspNetCore.Mvc;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a message for the clinic is taken with; each is said to be a service, as in <see cref="TokenServices"/>.</summary>
internal sealed record MessageServices(
    [FromServices] DirectLineTokens Tokens,
    [FromServices] DirectLineConversations Conversations,
    [FromServices] TurnHandler Turns,
    [FromServices] DirectLineLimits Limits,
    [FromServices] MessageTaker Taker);
