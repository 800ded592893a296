using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What an activity is taken with.</summary>
internal sealed record PostNeeds(
    DirectLineTokens Tokens,
    DirectLineConversations Conversations,
    TurnHandler Turns,
    DirectLineLimits Limits,
    IQuestionLog Log,
    IOptions<DirectLineOptions> Options);
