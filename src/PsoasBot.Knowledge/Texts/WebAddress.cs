namespace PsoasBot.Knowledge.Texts;

/// <summary>An address that may be opened from a chat.</summary>
internal static class WebAddress
{
    /// <returns>An absolute https address without user info; http only for this machine; null for anything else.</returns>
    public static Uri? Of(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0 && uri.Host.Length > 0 && !text.Any(char.IsWhiteSpace)
            ? uri
            : null;

    /// <summary>Whether a link in an answer leads somewhere: to a page of the web, a mailbox or a telephone.</summary>
    public static bool CanBeFollowed(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme is "mailto" or "tel" or "sms" || (uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0));

    /// <summary>Whether the host is one that is kept free for examples (RFC 2606, RFC 6761), so that nobody can ever book there.</summary>
    public static bool IsPlaceholder(Uri uri) =>
        uri.Host is var host && (host is "example" or "example.com" or "example.org" or "example.net"
            || host.EndsWith(".example", StringComparison.Ordinal)
            || host.EndsWith(".example.com", StringComparison.Ordinal)
            || host.EndsWith(".example.org", StringComparison.Ordinal)
            || host.EndsWith(".example.net", StringComparison.Ordinal));
}
