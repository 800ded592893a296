using System.Net.NetworkInformation;

namespace PsoasBot.Tests.Shared;

/// <summary>A port to listen on that stays ours while a service is down between two starts.</summary>
internal static class FreePort
{
    /// <summary>Below those that a system takes for outgoing calls, so that no client is handed it meanwhile.</summary>
    private const int From = 20_000, To = 32_000;

    public static int Find()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        int port;
        do
        {
            port = Random.Shared.Next(From, To);
        }
        while (taken.Contains(port));
        return port;
    }
}
