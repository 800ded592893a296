using System.Net;
using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Tests.DirectLine;

/// <summary>Direct Line as a client speaks it.</summary>
internal sealed class DirectLineClient(HttpClient http)
{
    public const string Conversations = "/v3/directline/conversations";

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, JsonNode? body = null) =>
        Json.SendAsync(http, method, path, token, body);

    public async Task<JsonNode> TokenAsync()
    {
        using var response = await http.PostAsync("/api/token", null);
        return await Json.ReadAsync(response);
    }

    public async Task<(string Id, string Token)> NewAsync()
    {
        var token = await TokenAsync();
        return ((string)token["conversationId"]!, (string)token["token"]!);
    }

    public async Task<(string Id, string Token)> StartAsync()
    {
        var (id, token) = await NewAsync();
        using var response = await SendAsync(HttpMethod.Post, Conversations, token);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (id, token);
    }

    public Task<JsonNode> SayAsync(string id, string token, string text) =>
        PostAsync(id, token, new JsonObject { ["type"] = "message", ["text"] = text });

    public async Task<JsonNode> PostAsync(string id, string token, JsonNode activity)
    {
        using var response = await SendAsync(HttpMethod.Post, $"{Conversations}/{id}/activities", token, activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Json.ReadAsync(response);
    }

    /// <summary>All that was said since a watermark, page by page.</summary>
    public async Task<(JsonArray Activities, string Watermark)> FetchAsync(string id, string token, string? watermark = null)
    {
        var activities = new JsonArray();
        while (true)
        {
            using var response = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}/activities?watermark={watermark}", token);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var set = await Json.ReadAsync(response);
            foreach (var activity in set["activities"]!.AsArray())
            {
                activities.Add(activity!.DeepClone());
            }

            watermark = (string)set["watermark"]!;
            if (set["more"] is null)
            {
                return (activities, watermark);
            }
        }
    }

    public static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (string?)(await Json.ReadAsync(response))["error"]?["code"]);
    }
}
