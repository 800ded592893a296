using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Http;

/// <summary>The activity that a request carries, or why it cannot be taken: one of the two is null.</summary>
internal sealed record ActivityBody(Activity? Activity, JsonHttpResult<ErrorBody>? Refusal)
{
    /// <summary>How many bytes it has as it was sent; 0 when it cannot be taken.</summary>
    public int Length { get; init; }

    public static Task<ActivityBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, RequestBody.Limit, cancellationToken);

    /// <param name="limit">The most bytes that it may have.</param>
    public static async Task<ActivityBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, limit, cancellationToken) is not { } body)
        {
            return new ActivityBody(null, ErrorBody.Of(
                StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"an activity may have {limit} bytes at most"));
        }

        return ActivityJson.Read(body.Span) is { } activity
            ? new ActivityBody(activity, null) { Length = body.Length }
            : new ActivityBody(null, ErrorBody.Of(
                StatusCodes.Status400BadRequest, "BadArgument", "the body is not a JSON activity with a type"));
    }
}
