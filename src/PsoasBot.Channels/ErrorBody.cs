using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PsoasBot.Channels;

/// <summary>What every refused request is told, in the shape of the Bot Framework's APIs.</summary>
internal sealed record ErrorBody(ErrorDetail Error)
{
    /// <param name="code">For programs, e.g. <c>BadArgument</c>.</param>
    /// <param name="message">For whoever reads the answer: what is wrong; never what was sent.</param>
    public static JsonHttpResult<ErrorBody> Of(int status, string code, string message) =>
        TypedResults.Json(new ErrorBody(new ErrorDetail(code, message)), ChannelsJson.Default.ErrorBody, statusCode: status);
}
