using System.Net;
using System.Text.RegularExpressions;

namespace PsoasBot.Endurance;

/// <summary>Somebody of the clinic, who adds a line to one passage through the staff console.</summary>
internal sealed partial class Editor(Uri address) : IDisposable
{
    public const string File = "passages/edited.md";

    private HttpClient _browser = new() { BaseAddress = address };

    /// <summary>Comes in by the link that is printed at the start.</summary>
    /// <exception cref="HttpRequestException">The console does not let anybody in.</exception>
    public async Task EnterAsync(Uri link)
    {
        _browser.Dispose();
        _browser = new HttpClient { BaseAddress = address };
        using var response = await _browser.GetAsync(link);
        response.EnsureSuccessStatusCode();
        if (response.RequestMessage?.RequestUri?.AbsolutePath != "/staff")
            throw new HttpRequestException($"the console answered with {response.RequestMessage?.RequestUri?.AbsolutePath}");
    }

    /// <returns>Kept when the console says that the line is saved, or the file has it.</returns>
    public async Task<Receipt> AddAsync(string token)
    {
        var page = await _browser.GetStringAsync(new Uri($"staff/edit?file={File}", UriKind.Relative));
        var text = WebUtility.HtmlDecode(Area().Match(page).Groups[1].Value);
        if (text.Contains(token, StringComparison.Ordinal))
            return Receipt.Kept;

        var hidden = Hidden().Matches(page).DistinctBy(field => field.Groups[1].Value).Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)));
        using var form = new FormUrlEncodedContent([.. hidden, KeyValuePair.Create("text", $"{text}- is it {token}\n"), KeyValuePair.Create("action", "save")]);
        using var response = await _browser.PostAsync(new Uri("staff/edit", UriKind.Relative), form);
        return response.IsSuccessStatusCode && (await response.Content.ReadAsStringAsync()).Contains("Saved: ", StringComparison.Ordinal) ? Receipt.Kept : Receipt.None;
    }

    public void Dispose() => _browser.Dispose();

    [GeneratedRegex("""<textarea[^>]* name="text"[^>]*>\n?(.*?)</textarea>""", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex Hidden();
}
