using System.Text.Json;

namespace PsoasBot.Channels.Protocol;

/// <summary>What an invoke is answered with, in the response of the request that brought it.</summary>
/// <param name="Status">The HTTP status; nearly always 200, even for a failure that the body tells of.</param>
/// <param name="Body">Null for an empty body.</param>
internal sealed record InvokeResponse(int Status, JsonElement? Body = null);
