using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PsoasBot.Tests.Visits;

/// <summary>A reply as it came over a channel.</summary>
/// <param name="Outcome">Null where the channel does not say.</param>
/// <param name="Passages">Ids; empty where the channel does not say.</param>
/// <param name="Text">All that is shown, cards included, in order.</param>
/// <param name="Services">Those that a link of it books.</param>
internal sealed partial record VisitReply(string? Outcome, IReadOnlyList<string> Passages, string Text, IReadOnlyCollection<string> Services)
{
    public static VisitReply Of(JsonNode activity)
    {
        var decision = activity["channelData"]?["psoasBot"];
        var text = string.Join('\n', [(string?)activity["text"] ?? "", .. Texts(activity["attachments"])]);
        var links = Service().Matches(text + activity["suggestedActions"]?.ToJsonString() + activity["attachments"]?.ToJsonString());
        return new(
            (string?)decision?["outcome"],
            [.. decision?["passages"]?.AsArray().Select(id => (string)id!) ?? []],
            text,
            [.. links.Select(link => link.Groups[1].Value).Distinct()]);
    }

    /// <summary>The words of a card, wherever they stand in it.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject card => card.SelectMany(field => field is { Key: "text" or "title", Value: JsonValue text } ? [(string)text!] : Texts(field.Value)),
        _ => [],
    };

    [GeneratedRegex(@"booking\.example/massage-rx/([a-z-]+)\?")]
    private static partial Regex Service();
}
