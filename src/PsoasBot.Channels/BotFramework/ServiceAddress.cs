using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Which service URLs may be called at all, whoever named them.</summary>
internal static class ServiceAddress
{
    /// <summary>Https on the usual port of an allowed host, without a user name; and this machine, where that is meant.</summary>
    /// <param name="hosts">As <see cref="BotFrameworkOptions.AllowedServiceHosts"/>.</param>
    /// <param name="isLoopbackMeant">True in Development, where a test client has its connector.</param>
    /// <returns>Without query and fragment; null for a URL that may not be called.</returns>
    public static Uri? Of(string? serviceUrl, IReadOnlyList<string> hosts, bool isLoopbackMeant)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri))
            return null;

        var isAllowed = Loopback.IsUrl(serviceUrl)
            ? isLoopbackMeant
            : uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.UserInfo.Length == 0 && IdnHost(uri) is { } name && hosts.Any(host => Matches(name, host));
        return isAllowed ? new Uri(uri.GetLeftPart(UriPartial.Path)) : null;
    }

    /// <returns>Null for a name with letters that no name may have: for that <see cref="Uri"/> only throws when it is asked.</returns>
    private static string? IdnHost(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool Matches(string host, string allowed) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase) && host.Length > allowed.Length - 1
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
