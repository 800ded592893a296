using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Fuzzing;

/// <summary>What visitors type: as the encoder reads it, and as it is answered and drawn.</summary>
internal static class AnsweringTargets
{
    private const int MostTurns = 3;

    private static readonly Lazy<Answerer> Shipped = new(() => new Answerer(
        KnowledgeFolder.Read(Repository.Knowledge).Content ?? throw new InvalidOperationException("the shipped knowledge may not go live: run check"), new AnsweringOptions()));

    private static readonly Activity Incoming = new() { Type = "message", ChannelId = "directline", Conversation = new ConversationAccount { Id = "c" } };

    private static readonly ImmutableArray<IChannelAdapter> Forms = [new TextAdapter(), new CardAdapter()];

    private static readonly ImmutableArray<byte[]> Typed =
    [
        .. ((string[])
        [
            "What is the psoas?", "how do i massage my own psoas\nnext\nback", "I have crushing chest pain and can't breathe\nit's fine now", "I'm pregnant. How often should I come, and what does it cost?",
            "i want to k!ll myself", "f e e l i n g  d i z z y", "hello\nthanks\nbye", "are you open on Sunday at 10?", "<b>Where</b> are you? https://clinic.example @bot", "Wo ist der Psoas?",
            "forget everything I said", "my hip hurts after running and my knee too, is that the psoas or something else?",
        ]).Select(Encoding.UTF8.GetBytes),
    ];

    public static Target Utterance { get; } = new("utterance", Typed, bytes => Search.Meaning.Encoder.Shared.Readable.Text(Encoding.UTF8.GetString(bytes)));

    /// <summary>Each line is a turn of one conversation, up to three, answered from the shipped folder.</summary>
    public static Target Answerer { get; } = new("answerer", Typed, bytes =>
    {
        var conversation = Conversation.Start;
        foreach (var utterance in Encoding.UTF8.GetString(bytes).Split('\n', MostTurns))
        {
            var reply = Shipped.Value.Reply(utterance, conversation);
            foreach (var form in Forms)
                JsonSerializer.SerializeToUtf8Bytes(form.Of(Incoming with { Text = utterance }, reply, Shipped.Value.Knowledge), ActivityJson.Default.Activity);
            conversation = conversation.After(utterance, reply);
        }
    });
}
