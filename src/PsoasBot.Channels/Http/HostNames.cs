using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PsoasBot.Channels.Http;

/// <summary>Refuses requests whose <c>Host</c> header names no machine: whatever makes an address of it would fail later, at many places.</summary>
internal static class HostNames
{
    /// <summary>To be run before anything else answers.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) => IsHost(context.Request.Host)
        ? next(context)
        : ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "the Host header names no machine, as bot.example or localhost:3978 would").ExecuteAsync(context);

    /// <returns>True for a name or an address, and a port from 1 to 65535 if there is any.</returns>
    private static bool IsHost(HostString host) =>
        host.HasValue
        && host.Value is { } written
        && Uri.CheckHostName(host.Host.Trim('[', ']')) is not (UriHostNameType.Unknown or UriHostNameType.Basic)
        && (written.Length == host.Host.Length || IsPort(written.AsSpan(host.Host.Length)))
        && Uri.TryCreate($"http://{written}/", UriKind.Absolute, out _);

    /// <param name="rest">With its colon.</param>
    private static bool IsPort(ReadOnlySpan<char> rest) =>
        rest is [':', .. var port] && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
}
