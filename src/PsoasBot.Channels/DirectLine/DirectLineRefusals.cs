using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What several routes answer to what they cannot serve.</summary>
internal static class DirectLineRefusals
{
    /// <remarks>404 is what makes Microsoft's client end the conversation on its side too.</remarks>
    public static JsonHttpResult<ErrorBody> Unknown() =>
        ErrorBody.Of(StatusCodes.Status404NotFound, "BadArgument", "the conversation has ended or never was");

    public static JsonHttpResult<ErrorBody> WatermarkNotOurs() =>
        ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "the watermark is not one of ours");
}
