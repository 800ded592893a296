using System.Net;
using Microsoft.AspNetCore.Http;

namespace PsoasBot.Channels.Http;

/// <summary>What counts as this machine itself. Nothing else is served or sent to while requests are not authenticated.</summary>
public static class Loopback
{
    /// <returns>True for http or https on <c>localhost</c> or a loopback address, with any port and nothing of a user name.</returns>
    public static bool IsUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && IsHost(uri.DnsSafeHost);

    /// <summary>Whether a request comes from this machine and names it, as one that a proxy passes on does not. No address: from within the process, as a test makes it.</summary>
    public static bool IsCaller(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote)) && IsHost(context.Request.Host.Host);

    /// <param name="host">A name or an address; an IPv6 one with or without its brackets.</param>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
