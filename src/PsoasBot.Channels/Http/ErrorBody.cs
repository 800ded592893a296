using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Http;

/// <summary>What every refused request is told, in the shape of the Bot Framework's APIs.</summary>
internal sealed record ErrorBody(ErrorDetail Error)
{
    /// <summary>What the bot says to a message all the same, although it was not taken: an urgent card. Null when nothing.</summary>
    public ImmutableArray<Activity>? Activities { get; init; }

    /// <summary>For a form that is not filled in: what is wrong, in the form's order. Null for all else.</summary>
    public ImmutableArray<FieldProblem>? Fields { get; init; }

    /// <param name="code">For programs, e.g. <c>BadArgument</c>.</param>
    /// <param name="message">For whoever reads the answer: what is wrong; never what was sent.</param>
    public static JsonHttpResult<ErrorBody> Of(int status, string code, string message, Activity? said = null, ImmutableArray<FieldProblem>? fields = null) => TypedResults.Json(
        new ErrorBody(new ErrorDetail(code, message)) { Activities = said is null ? null : [said], Fields = fields }, ResponseJson.Default.ErrorBody, statusCode: status);
}
