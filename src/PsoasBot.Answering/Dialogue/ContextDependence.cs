namespace PsoasBot.Answering.Dialogue;

/// <summary>How much of what an utterance means lies in what was said before it.</summary>
internal enum ContextDependence
{
    /// <summary>It says by itself what it is about: "what makes a tight psoas muscle hurt".</summary>
    None,

    /// <summary>It has a subject, but points back or is very short: "would it help my posture as well", "how far from my navel".</summary>
    Partial,

    /// <summary>It asks something about a thing that only what was said before can name: "and how do I fix it".</summary>
    Full,

    /// <summary>Nothing but a question word or a link: "why?", "what else?". What it asks, too, lies in what was said before.</summary>
    Bare,
}
