namespace PsoasBot.Channels.BotFramework;

/// <summary>Who the bot is in Azure, who may speak to it, and whom it speaks to. Section <c>BotFramework</c> of appsettings.json.</summary>
/// <remarks>Without an <see cref="AppId"/> no channel is authenticated: the service stays on this machine, or serves a website only.</remarks>
public sealed class BotFrameworkOptions
{
    /// <summary>The app id of the Azure Bot, a GUID. Also read from <c>MicrosoftAppId</c>.</summary>
    public string? AppId { get; set; }

    /// <summary>How it is registered. Also read from <c>MicrosoftAppType</c>.</summary>
    public BotAppType AppType { get; set; } = BotAppType.SingleTenant;

    /// <summary>The tenant of a single-tenant bot: its id or its domain. Also read from <c>MicrosoftAppTenantId</c>.</summary>
    public string? TenantId { get; set; }

    /// <summary>The client secret; this or a certificate. Also read from <c>MicrosoftAppPassword</c>.</summary>
    public string? AppPassword { get; set; }

    /// <summary>A certificate with its private key, <c>.pfx</c> or <c>.pem</c>, instead of a secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>What a <c>.pfx</c> is locked with; null for nothing.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Which of Microsoft's clouds the bot is registered in: <c>Public</c> or <c>UsGovernment</c>.</summary>
    public BotCloud Cloud { get; set; } = BotCloud.Public;

    /// <summary>The tenants, by id, whose people may use the bot in Teams; none named means all.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>The hosts that replies may go to, such as <c>smba.trafficmanager.net</c>; <c>*.</c> before a name stands for any host below it.</summary>
    /// <value>Empty: those of the <see cref="Cloud"/>.</value>
    public IReadOnlyList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>Where the channels' keys are published, for another cloud. Null: as the <see cref="Cloud"/> has it.</summary>
    public string? OpenIdMetadata { get; set; }

    /// <summary>Who signs the channels' tokens, for another cloud. Null: as the <see cref="Cloud"/> has it.</summary>
    public string? Issuer { get; set; }

    /// <summary>Who hands out our own tokens, with the tenant at its end, for another cloud. Null: as the <see cref="Cloud"/> has it.</summary>
    public string? Authority { get; set; }

    /// <summary>What our own tokens are for, for another cloud. Null: as the <see cref="Cloud"/> has it.</summary>
    public string? Audience { get; set; }

    /// <summary>
    /// The public names of the service, such as <c>chat.clinic.example</c>, without port; beside them this machine calls it by its own. Setting
    /// <c>AllowedHosts</c>, outside this section. With them and without an <see cref="AppId"/> it serves a website only: there is no <c>/api/messages</c>.
    /// </summary>
    /// <value>Empty: any name with credentials, none but this machine's without.</value>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>Serves everybody without asking who they are. Not for a machine that others reach, unless something in front of it asks.</summary>
    public bool DangerouslyAllowUnauthenticatedRequests { get; set; }

    /// <summary>Whether activities must carry a channel's token.</summary>
    public bool IsAuthenticated => !string.IsNullOrEmpty(AppId);

    /// <summary>Whether pages are served and no channel of Azure: see <see cref="AllowedHosts"/>.</summary>
    public bool IsWebsiteOnly => AllowedHosts.Count > 0 && !IsAuthenticated && !DangerouslyAllowUnauthenticatedRequests;

    /// <summary>Whether others than this machine may be served.</summary>
    public bool IsOpen => IsAuthenticated || DangerouslyAllowUnauthenticatedRequests || IsWebsiteOnly;

    /// <summary>The settings that are needed and not there, by name; empty when the bot can prove who it is.</summary>
    public IReadOnlyList<string> Missing() =>
    [
        .. Named(AppId, nameof(AppId)),
        .. AppType == BotAppType.SingleTenant ? Named(TenantId ?? Authority, nameof(TenantId)) : [],
        .. AppType == BotAppType.UserAssignedMsi ? [] : Named(AppPassword ?? CertificatePath, nameof(AppPassword)),
    ];

    private static IEnumerable<string> Named(string? value, string setting) =>
        string.IsNullOrWhiteSpace(value) ? [$"BotFramework:{setting}"] : [];
}
