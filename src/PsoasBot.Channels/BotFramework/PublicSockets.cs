using System.Net;
using System.Net.Sockets;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Connects to the open internet only: a name that is allowed may still be made to lead into the network that we stand in.</summary>
internal static class PublicSockets
{
    /// <summary>Networks that nobody reaches from outside. Source: IANA's registries of special-purpose addresses, IPv4 and IPv6.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>To be the <see cref="SocketsHttpHandler.ConnectCallback"/>. A host that is loopback by its name has been allowed as such.</summary>
    /// <exception cref="HttpRequestException">The host has no public address, or none that answers.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (!Loopback.IsHost(host))
            addresses = [.. addresses.Where(IsPublic)];

        if (addresses.Length == 0)
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "the host has no public address");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Special, network => network.Contains(plain));
    }
}
