using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What a message for the clinic is taken with.</summary>
internal sealed record MessageNeeds(
    DirectLineTokens Tokens, DirectLineConversations Conversations, TurnHandler Turns, DirectLineLimits Limits, MessageTaker Taker);
