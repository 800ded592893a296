using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PsoasBot.Endurance;

/// <summary>One conversation over Direct Line.</summary>
internal sealed class Visitor
{
    private const string Emergency = "I have crushing chest pain and can't breathe";

    private readonly HttpClient _http;
    private readonly string _conversation;
    private readonly AuthenticationHeaderValue _token;

    private Visitor(HttpClient http, string conversation, string token) =>
        (_http, _conversation, _token) = (http, conversation, new AuthenticationHeaderValue("Bearer", token));

    /// <summary>Where what is said is heard at once.</summary>
    public Uri? Stream { get; private init; }

    /// <exception cref="HttpRequestException">The service is down, or begins no conversation.</exception>
    public static async Task<Visitor> StartAsync(HttpClient http)
    {
        using var handed = await http.PostAsync(new Uri("api/token", UriKind.Relative), null);
        handed.EnsureSuccessStatusCode();
        var token = await handed.Content.ReadFromJsonAsync<JsonElement>();
        var visitor = new Visitor(http, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!); // both are always there
        using var begun = await visitor.AskAsync(HttpMethod.Post, "", null);
        begun.EnsureSuccessStatusCode();
        var stream = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!; // likewise
        return new Visitor(http, visitor._conversation, token.GetProperty("token").GetString()!) { Stream = new Uri(stream) };
    }

    /// <summary>Asks a question that has an answer.</summary>
    /// <returns>What the service says to it.</returns>
    public async Task<HttpStatusCode> AskAsync()
    {
        using var response = await PostAsync(new { type = "message", text = "What is the psoas?" });
        return response.StatusCode;
    }

    public async Task<Receipt> SayAsync(string token)
    {
        using var response = await PostAsync(new { type = "message", text = "What is the psoas?", channelData = new { clientActivityID = token } });
        return response.IsSuccessStatusCode ? Receipt.Kept : Receipt.None;
    }

    /// <returns>Kept when it is promised that staff see it.</returns>
    public async Task<Receipt> RateAsync(string token)
    {
        using var response = await PostAsync(new
        {
            type = "event",
            name = "message/submitAction",
            channelData = new { clientActivityID = token },
            value = new { actionName = "feedback", actionValue = new { reaction = "like", feedback = $"note {token}" } },
        });
        return !response.IsSuccessStatusCode ? Receipt.None
            : (await response.Content.ReadAsStringAsync()).Contains("\"reachesStaff\":true", StringComparison.Ordinal) ? Receipt.Kept : Receipt.Taken;
    }

    public async Task<Receipt> LeaveAsync(string token)
    {
        using var response = await AskAsync(HttpMethod.Post, $"/{_conversation}/messages-left", new { id = token, name = "Ann", phone = "01234 567890", about = $"please call, {token}", consent = true });
        return response.IsSuccessStatusCode ? Receipt.Kept : Receipt.None;
    }

    /// <summary>Describes an emergency once.</summary>
    /// <returns>Whether the card came, in the response or as what the bot said to it.</returns>
    public async Task<bool> IsHelpedAsync(CancellationToken over)
    {
        try
        {
            using var response = await PostAsync(new { type = "message", text = Emergency });
            var said = await response.Content.ReadAsStringAsync(over);
            return IsCard(said) || (response.StatusCode == HttpStatusCode.OK && (await ReadAsync(over)).Any(IsCard));
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>All activities as JSON, from the beginning; asked for until they can be read.</summary>
    /// <exception cref="OperationCanceledException">Time is up.</exception>
    public async Task<List<string>> ReadAsync(CancellationToken over)
    {
        var all = new List<string>();
        for (var (watermark, more) = ("", true); more;)
        {
            using var response = await AskAsync(HttpMethod.Get, $"/{_conversation}/activities?watermark={watermark}", null);
            if (response.IsSuccessStatusCode)
            {
                var page = await response.Content.ReadFromJsonAsync<JsonElement>(over);
                all.AddRange(page.GetProperty("activities").EnumerateArray().Select(activity => activity.GetRawText()));
                (watermark, more) = (page.GetProperty("watermark").GetString(), page.TryGetProperty("more", out _));
            }
            else
            {
                await Task.Delay(100, over);
            }
        }

        return all;
    }

    private static bool IsCard(string json) => json.Contains("\"outcome\":\"urgent\"", StringComparison.Ordinal);

    private Task<HttpResponseMessage> PostAsync(object activity) => AskAsync(HttpMethod.Post, $"/{_conversation}/activities", activity);

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, new Uri($"v3/directline/conversations{path}", UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = _token;
        return _http.SendAsync(request);
    }
}
