namespace PsoasBot.Channels.BotFramework;

/// <summary>How the bot is registered in Azure, and so how it proves there who it is.</summary>
public enum BotAppType
{
    /// <summary>An app of one tenant, with a secret or a certificate. What Azure makes today.</summary>
    SingleTenant,

    /// <summary>An app of every tenant, with a secret or a certificate. Azure makes no new ones; those made before July 2025 work on.</summary>
    MultiTenant,

    /// <summary>A managed identity of the machine in Azure that the service runs on; there is nothing to keep secret.</summary>
    UserAssignedMsi,
}
