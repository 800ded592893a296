using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Checks the settings before the service starts: each objection names the setting, its value and the cure.</summary>
internal sealed class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        string[] objections = [.. Objections(options)];
        return objections.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(objections);
    }

    private static IEnumerable<string> Objections(BotFrameworkOptions options)
    {
        if (IsBegun(options) && options.Missing() is { Count: > 0 } missing)
        {
            yield return $"{string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing: "
                + $"a {options.AppType} bot needs {(missing.Count == 1 ? "it" : "them")}; copy from the Azure Bot's page Configuration, or choose another BotFramework:AppType";
        }

        if (options.IsAuthenticated && !Guid.TryParse(options.AppId, out _))
            yield return $"BotFramework:AppId is `{options.AppId}`, which is no GUID; copy the Microsoft App ID from the Azure Bot's page Configuration";

        if (options.IsAuthenticated && options.DangerouslyAllowUnauthenticatedRequests)
            yield return "BotFramework:DangerouslyAllowUnauthenticatedRequests is true although BotFramework:AppId is set; remove one of the two";

        foreach (var objection in AddressObjections(options).Concat(NameObjections(options)).Concat(HostObjections(options)).Concat(CloudObjections(options)).Concat(CertificateObjections(options)))
            yield return objection;
    }

    /// <summary>Whether somebody has begun to say who the bot is.</summary>
    private static bool IsBegun(BotFrameworkOptions options) =>
        options.IsAuthenticated || !string.IsNullOrEmpty(options.AppPassword) || !string.IsNullOrEmpty(options.CertificatePath);

    private static IEnumerable<string> AddressObjections(BotFrameworkOptions options) =>
        from setting in ((string Name, string? Value)[])
            [(nameof(options.OpenIdMetadata), options.OpenIdMetadata), (nameof(options.Authority), options.Authority)]
        where setting.Value is { } address && !IsSafe(address)
        select $"BotFramework:{setting.Name} is `{setting.Value}`, which is no https address; write one that begins with https://";

    private static bool IsSafe(string address) =>
        Loopback.IsUrl(address) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    private static IEnumerable<string> NameObjections(BotFrameworkOptions options) =>
        from host in options.AllowedHosts
        where Uri.CheckHostName(host) == UriHostNameType.Unknown
        select $"AllowedHosts has `{host}`, which is no host; write a name alone, without scheme, port or path, such as chat.your-clinic.example";

    private static IEnumerable<string> HostObjections(BotFrameworkOptions options) =>
        from host in options.AllowedServiceHosts
        let bare = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host
        where Uri.CheckHostName(bare) == UriHostNameType.Unknown
        select $"BotFramework:AllowedServiceHosts has `{host}`, which is no host; write a name alone, such as smba.trafficmanager.net or *.botframework.com";

    /// <summary>Our secret and our tokens stay in the cloud that they are of.</summary>
    private static IEnumerable<string> CloudObjections(BotFrameworkOptions options) =>
        from setting in ((string Name, string? Value, string Host)[])
            [
                (nameof(options.OpenIdMetadata), options.OpenIdMetadata, HostOf(options.OpenIdMetadata)),
                (nameof(options.Authority), options.Authority, HostOf(options.Authority)),
                .. options.AllowedServiceHosts.Select(host => (nameof(options.AllowedServiceHosts), (string?)host, host)),
            ]
        let other = CloudAddresses.Other(options.Cloud, setting.Host)
        where other is not null
        select $"BotFramework:{setting.Name} has `{setting.Value}`, a host of the cloud {other}, while BotFramework:Cloud is {options.Cloud}; "
            + $"remove it, or set BotFramework:Cloud to {other}";

    private static string HostOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : "";

    private static IEnumerable<string> CertificateObjections(BotFrameworkOptions options)
    {
        if (string.IsNullOrEmpty(options.CertificatePath))
            yield break;

        if (Objection(options) is { } objection)
            yield return $"BotFramework:CertificatePath is `{options.CertificatePath}`, {objection}";
    }

    private static string? Objection(BotFrameworkOptions options)
    {
        try
        {
            using var certificate = BotCertificate.Read(options);
            return certificate.HasPrivateKey ? null : "which has no private key; export it again, with its key";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"which cannot be read: {unreadable.Message.TrimEnd('.')}; name a .pfx or .pem file, and its password in BotFramework:CertificatePassword";
        }
    }
}
