using System.Collections.Immutable;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Where an Azure cloud publishes its keys, hands out tokens and takes replies.</summary>
/// <param name="OpenIdMetadata">Names the keys that the channels sign with.</param>
/// <param name="Issuer">Of the channels' tokens, letter by letter.</param>
/// <param name="Login">The host that hands out our own tokens.</param>
/// <param name="MultiTenant">The tenant that multi-tenant bots ask there.</param>
/// <param name="Audience">What our own tokens are for.</param>
/// <param name="ServiceHosts">As <see cref="BotFrameworkOptions.AllowedServiceHosts"/>.</param>
/// <remarks>Source: the Bot Framework's authentication reference and the constants of its SDKs.</remarks>
internal sealed record CloudAddresses(
    string OpenIdMetadata, string Issuer, string Login, string MultiTenant, string Audience, ImmutableArray<string> ServiceHosts)
{
    private static readonly CloudAddresses Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com",
        "botframework.com",
        "https://api.botframework.com",
        ["*.botframework.com", "smba.trafficmanager.net", "*.teams.microsoft.com"]);

    private static readonly CloudAddresses UsGovernment = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us",
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us",
        ["*.botframework.azure.us", "*.teams.microsoft.us"]);

    public static CloudAddresses Of(BotCloud cloud) => cloud == BotCloud.UsGovernment ? UsGovernment : Public;
}
