using System.Net;

namespace PsoasBot.Channels;

/// <summary>What counts as this machine itself. Nothing else is served or sent to while requests are not authenticated.</summary>
public static class Loopback
{
    /// <returns>True for http or https on <c>localhost</c> or a loopback address, with any port and nothing of a user name.</returns>
    public static bool IsUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && IsHost(uri.DnsSafeHost);

    /// <param name="host">A name or an address; an IPv6 one with or without its brackets.</param>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
