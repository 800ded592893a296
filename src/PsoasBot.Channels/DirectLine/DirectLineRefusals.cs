using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What several routes answer to what they cannot serve.</summary>
internal static class DirectLineRefusals
{
    /// <remarks>404 is what makes Microsoft's client end the conversation on its side too.</remarks>
    /// <param name="said">An urgent card: while nothing can be kept, none can begin.</param>
    public static JsonHttpResult<ErrorBody> Unknown(Activity? said = null) =>
        ErrorBody.Of(StatusCodes.Status404NotFound, "BadArgument", "the conversation has ended or never was", said);

    /// <param name="said">An urgent card, which a full conversation does not hold up.</param>
    public static JsonHttpResult<ErrorBody> Full(Activity? said) => ErrorBody.Of(
        StatusCodes.Status413PayloadTooLarge, "ConversationTooLong", "the conversation is as long as one may be; begin another", said);

    /// <summary>The same refusal with an urgent card beside the error; null for none.</summary>
    public static JsonHttpResult<ErrorBody> With(JsonHttpResult<ErrorBody> refusal, Activity? said) => said is null || refusal is not { Value: { } body, StatusCode: { } status } ? refusal
        : ErrorBody.Of(status, body.Error.Code, body.Error.Message, said);

    /// <param name="said">An urgent card, which does not wait.</param>
    public static JsonHttpResult<ErrorBody> Busy(HttpContext context, Activity? said)
    {
        context.Response.Headers.RetryAfter = "2";
        return ErrorBody.Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "there are too many turns in progress; the activity was not taken, so send it again", said);
    }

    public static JsonHttpResult<ErrorBody> WatermarkNotOurs() =>
        ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "the watermark is not one of ours");
}
