using Microsoft.AspNetCore.Http;

namespace PsoasBot.Channels.Http;

/// <summary>Reads a request's body without letting it fill the memory.</summary>
internal static class RequestBody
{
    /// <summary>The largest activity, in bytes. Source: Direct Line's own limit of 256 K characters.</summary>
    public const int Limit = 256 * 1024;

    /// <returns>Null when the body is longer than <see cref="Limit"/>; the rest of it is left unread.</returns>
    public static Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, Limit, cancellationToken);

    /// <returns>Null when the body has more than <paramref name="limit"/> bytes; the rest of it is left unread.</returns>
    /// <exception cref="BadHttpRequestException">It is not whole: its chunks are none, or the connection broke off.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;

        var buffer = new byte[request.ContentLength is { } announced ? (int)announced + 1 : limit + 1];
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return length > limit ? null : buffer.AsMemory(0, length);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException) // as Kestrel calls a chunk whose size is more than a number holds
        {
            throw new BadHttpRequestException("the body is not whole", StatusCodes.Status400BadRequest, broken);
        }
    }
}
