using System.Net;
using IPNetwork = System.Net.IPNetwork;

namespace PsoasBot.Commands;

/// <summary>Reads settings that are a list of addresses and networks.</summary>
internal static class Networks
{
    /// <returns>In the order written; empty when the setting is not there. An address is a network of one.</returns>
    /// <exception cref="FormatException">One of them is neither an address nor a network.</exception>
    public static IReadOnlyList<IPNetwork> In(IConfiguration configuration, string setting) =>
        [.. configuration.GetSection(setting).GetChildren().Select(entry => Read(setting, entry.Value))];

    private static IPNetwork Read(string setting, string? text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : throw new FormatException($"{setting} has `{text}`, which is neither an address nor a network; write it like 10.0.0.7 or 10.0.0.0/8");
}
