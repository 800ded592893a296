using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Fuzzing;

/// <summary>What comes in over HTTP: bodies, tokens and watermarks.</summary>
internal static class ChannelTargets
{
    private static readonly KeyOnly Keys = new();
    private static readonly DirectLineTokens Tokens = new(Keys, TimeProvider.System);
    private static readonly CardAdapter Cards = new();
    private static readonly TextAdapter Texts = new();
    private static readonly Uri Connector = new("https://smba.trafficmanager.net/uk/");

    private static readonly ImmutableArray<byte[]> Activities = Seeds(
        """{"type":"message","id":"1","timestamp":"2026-11-30T10:00:00Z","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/uk/","from":{"id":"29:1","name":"Ann","aadObjectId":"x"},"recipient":{"id":"28:b","name":"PsoasBot"},"conversation":{"id":"a:1","isGroup":false,"conversationType":"personal","tenantId":"t"},"text":"<at>PsoasBot</at> what is the psoas?","textFormat":"plain","locale":"en-GB","entities":[{"type":"mention","mentioned":{"id":"28:b","name":"PsoasBot"},"text":"<at>PsoasBot</at>"},{"type":"clientInfo","locale":"en-GB"}],"attachments":[{"contentType":"text/html","content":"<p>what</p>"}],"channelData":{"tenant":{"id":"t"}}}""",
        """{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","replyToId":"7","conversation":{"id":"c"},"value":{"action":{"type":"Action.Execute","verb":"psoasBot","data":{"psoasBot":{"passage":"self-massage-front","step":2}}},"trigger":"manual"}}""",
        """{"type":"message","channelId":"msteams","conversation":{"id":"c"},"replyToId":"8","value":{"psoasBot":{"message":"send","key":"k"},"name":"Ann","phone":"01234 567890","email":"ann@example.org","about":"Call me\nplease","consent":"true"}}""",
        """{"type":"invoke","name":"composeExtension/query","channelId":"msteams","value":{"commandId":"search","parameters":[{"name":"query","value":"psoas"}],"queryOptions":{"skip":0,"count":25}}}""",
        """{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}}}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"28:b"},{"id":"29:1"}],"conversation":{"id":"c"}}""");

    private static readonly ImmutableArray<byte[]> Bodies = Seeds(
        """{"type":"message","text":"what is the psoas?","from":{"id":"dl_1"},"locale":"en","channelData":{"clientActivityID":"a1","postBack":true,"messageBack":{"displayText":"x"}}}""",
        """{"type":"event","name":"message/submitAction","replyToId":"c|1","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"wrong"}}}""",
        """{"type":"message","value":{"utterance":"How do I book?"}}""",
        """{"id":"m1","name":"Ann Example","phone":"+44 1234 567890","email":"ann.example@clinic.example","about":"May I bring my dog?\nAnn","consent":true}""",
        """{"user":{"id":"dl_1","name":"Ann"},"trustedOrigins":["https://clinic.example"]}""",
        "170");

    public static Target Activity { get; } = new("activity", Activities, body =>
    {
        if (ActivityJson.Read(body) is not { } activity)
            return;

        Hear(activity);
        _ = ExtensionQuery.Read(activity);
        _ = ServiceAddress.Of(activity.ServiceUrl, ["smba.trafficmanager.net"], isLoopbackMeant: true);
        _ = ReplyAddress.Of(activity, Connector);
        JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
    });

    public static Target DirectLine { get; } = new("direct-line", Bodies, body =>
    {
        if (ActivityJson.Read(body) is { } sent)
        {
            _ = VisitorActivity.ClientId(sent);
            var taken = VisitorActivity.Of(sent);
            Hear(taken);
            JsonSerializer.SerializeToUtf8Bytes(taken, ActivityJson.Default.Activity);
        }

        _ = MessageRequest.Read(body)?.Draft().Problems();
        _ = Watermark.Parse(Encoding.UTF8.GetString(body));
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(body);
        _ = TokenRequest.ReadAsync(request, CancellationToken.None).GetAwaiter().GetResult();
    });

    /// <summary>A visitor's token, in a header and in a stream's address.</summary>
    public static Target Token { get; } = new("token", [.. SignedTokens()], bytes =>
    {
        var text = Encoding.UTF8.GetString(bytes);
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = $"Bearer {text}";
        request.Headers.Origin = "https://clinic.example";
        _ = DirectLineCaller.Of(request, Tokens, "c");
        _ = DirectLineCaller.OfStream(text, request, Tokens, "c");
    });

    /// <summary>All that is asked of an activity before its turn.</summary>
    private static void Hear(Activity activity)
    {
        _ = Texts.UtteranceOf(activity);
        _ = Cards.UtteranceOf(activity);
        _ = Cards.AsksNothing(activity);
        _ = CardPress.Of(activity);
        _ = CardPress.CardOf(activity);
        _ = MessagePress.Of(activity)?.Draft?.Problems();
        _ = FeedbackReader.Read(activity, []);
    }

    private static IEnumerable<byte[]> SignedTokens()
    {
        var claims = new TokenClaims("c", "dl_1", 0);
        return new[] { Tokens.Renew(claims), Tokens.Renew(claims with { Origins = ["https://clinic.example"] }), Tokens.ForStream(claims) }.Select(Encoding.ASCII.GetBytes);
    }

    private static ImmutableArray<byte[]> Seeds(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
