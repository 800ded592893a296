namespace PsoasBot.Channels.BotFramework;

/// <summary>The Azure that the bot is registered in.</summary>
public enum BotCloud
{
    Public,
    UsGovernment,
}
