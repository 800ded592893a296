using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Tests;

/// <summary>JSON over HTTP, as tests send and read it.</summary>
internal static class Json
{
    public static StringContent Content(JsonNode json) => Content(json.ToJsonString());

    public static StringContent Content(string json) => new(json, Encoding.UTF8, "application/json");

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("the body is null");

    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string path, string? token = null, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : Content(body);
        return await client.SendAsync(request);
    }
}
