using Microsoft.AspNetCore.Http;

namespace PsoasBot.Channels;

/// <summary>Reads a request's body without letting it fill the memory.</summary>
internal static class RequestBody
{
    /// <summary>The largest activity, in bytes. Source: Direct Line's own limit of 256 K characters.</summary>
    public const int Limit = 256 * 1024;

    /// <returns>Null when the body is longer than <see cref="Limit"/>; the rest of it is left unread.</returns>
    public static Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, Limit, cancellationToken);

    /// <returns>Null when the body has more than <paramref name="limit"/> bytes; the rest of it is left unread.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var buffer = new byte[request.ContentLength is { } announced ? (int)announced + 1 : limit + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > limit ? null : buffer.AsMemory(0, length);
    }
}
