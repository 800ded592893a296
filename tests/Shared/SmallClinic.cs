using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Tests.Shared;

/// <summary>A made-up clinic: few passages, but enough wordings for all that is learned from them.</summary>
internal static class SmallClinic
{
    public static readonly ImmutableArray<Passage> Passages =
    [
        Passage(
            "parking", "There is a gravel yard behind the bakery; the barrier opens by itself.",
            "Where can I park?", "is there parking", "where do I leave my car", "parking lot", "do you have a place for cars", "can I park in front of the house", "is parking free"),
        Passage(
            "hours", "From eight to six, and until noon on Saturdays.",
            "When are you open?", "opening hours", "are you open on saturday", "what time do you close", "when do you close tonight", "are you open at the weekend", "how late are you open"),
        Passage(
            "prices", "Fifty for the half hour, ninety for the whole.",
            "What does a session cost?", "how much is it", "prices", "what do you charge", "is there a price list", "how much for an hour", "what will I pay"),
        Passage(
            "cancel", "Up to a day ahead it costs nothing; ring or write.",
            "How do I cancel?", "cancel my appointment", "I cannot come tomorrow", "I need to move my appointment", "what if I miss my appointment", "can I reschedule", "cancelling late"),
        Passage(
            "clothes", "Loose trousers and a shirt; nobody undresses.",
            "What should I wear?", "do I have to undress", "which clothes should I bring", "can I keep my shirt on", "what do people wear", "are jeans fine", "should I bring shorts"),
        Passage(
            "vouchers", "At the desk, on thick paper, valid for three years.",
            "Do you sell gift vouchers?", "gift voucher", "I want to give a massage as a present", "a present for my mother", "buy a voucher", "how long is a voucher valid", "gift card"),
        Passage(
            "where-it-is", "Deep behind the belly, from the lumbar spine to the thigh bone.",
            "Where is the psoas?", "location of the psoas", "where does the psoas run", "which bones does the psoas touch", "is the psoas at the front", "where do I find the psoas muscle", "psoas anatomy"),
        Passage(
            "with-a-ball", "Lie on it and breathe.",
            "How do I use the massage ball?", "massage ball", "how do I roll on the ball", "where does the ball go", "ball under my back", "show me the exercise with the ball", "rolling on a ball") with
        {
            Steps = ["Lie down on the floor.", "Put the ball beside the spine.", "Breathe slowly."],
        },
        Passage(
            "afterwards", "Yes, for a day or two, like after a long hike.",
            "Is it normal to be sore afterwards?", "I am sore after my massage", "soreness the next day", "why am I sore", "how long will it be sore", "sore muscles after the session", "tender the day after"),
        Passage(
            "languages", "English, Polish and Welsh.",
            "Which languages do you speak?", "do you speak polish", "languages", "is there somebody who speaks welsh", "can I talk english with you", "what language does the therapist speak", "do you understand polish"),
        Passage(
            "wheelchair", "A ramp leads to the side door, and the table goes down to knee height.",
            "Can I come with a wheelchair?", "wheelchair", "is there a ramp", "are there stairs", "is the entrance without steps", "is there a lift", "step free access"),
        Passage(
            "what-it-does", "It draws the knee towards the belly.",
            "What does the psoas do?", "function of the psoas", "what is the psoas good for", "which movement does the psoas make", "what moves the psoas", "job of the psoas", "does the psoas lift the leg"),
    ];

    public static readonly ImmutableArray<string> NotCovered =
    [
        "what is the weather tomorrow", "who won the football match", "how do I bake bread", "what is the capital of mongolia",
        "my printer is offline", "which phone should I buy", "tell me about the stock market", "how do I learn the guitar",
        "who is the president", "is the bakery any good", "how tall is the highest mountain", "my tooth aches", "recommend a film",
    ];

    public static readonly ImmutableArray<string> Synonyms = ["car, automobile, vehicle", "so as => psoas", "cost, fee"];

    private static Passage Passage(string id, string shortAnswer, params ImmutableArray<string> questions) => new()
    {
        Id = id,
        Questions = questions,
        ShortAnswer = shortAnswer,
        Source = SourceSpan.WholeFile($"passages/{id}.md"),
    };
}
