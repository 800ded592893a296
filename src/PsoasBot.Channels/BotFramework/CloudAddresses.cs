using System.Collections.Immutable;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Where an Azure cloud publishes its keys, hands out tokens and takes replies.</summary>
/// <param name="OpenIdMetadata">Names the keys that the channels sign with.</param>
/// <param name="Issuer">Of the channels' tokens, letter by letter.</param>
/// <param name="Login">The host that hands out our own tokens.</param>
/// <param name="MultiTenant">The tenant that multi-tenant bots ask there.</param>
/// <param name="Audience">What our own tokens are for.</param>
/// <param name="ServiceHosts">As <see cref="BotFrameworkOptions.AllowedServiceHosts"/>.</param>
/// <param name="DirectLine">Its Direct Line, up to <c>/v3/directline</c>.</param>
/// <param name="Domains">The domains that are this cloud's alone; its hosts are these names, or end in one of them.</param>
/// <remarks>Source: the Bot Framework's authentication reference and the constants of its SDKs.</remarks>
internal sealed record CloudAddresses(
    string OpenIdMetadata, string Issuer, string Login, string MultiTenant, string Audience, ImmutableArray<string> ServiceHosts, string DirectLine, ImmutableArray<string> Domains)
{
    private static readonly CloudAddresses Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com",
        "botframework.com",
        "https://api.botframework.com",
        ["*.botframework.com", "smba.trafficmanager.net", "*.teams.microsoft.com"],
        "https://directline.botframework.com/v3/directline",
        ["botframework.com", "microsoftonline.com", "smba.trafficmanager.net", "teams.microsoft.com"]);

    private static readonly CloudAddresses UsGovernment = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us",
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us",
        ["*.botframework.azure.us", "*.teams.microsoft.us"],
        "https://directline.botframework.azure.us/v3/directline",
        ["azure.us", "botframework.us", "microsoftonline.us", "microsoft.us"]);

    public static CloudAddresses Of(BotCloud cloud) => cloud == BotCloud.UsGovernment ? UsGovernment : Public;

    /// <summary>Whose host that is, when it is another cloud's: what is secret in one cloud must not be sent to the other.</summary>
    /// <param name="host">A name, or <c>*.</c> and a name.</param>
    /// <returns>Null for a host of this cloud, or of none that we know.</returns>
    public static BotCloud? Other(BotCloud cloud, string host) => Enum.GetValues<BotCloud>()
        .Where(other => other != cloud && Of(other).Domains.Any(domain => IsWithin(host, domain)))
        .Select(other => (BotCloud?)other)
        .FirstOrDefault();

    private static bool IsWithin(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase);
}
