using PsoasBot.Search.Reading;

namespace PsoasBot.Search.Meaning;

/// <summary>What the encoder makes of a message. One reading serves the safety screen and the search.</summary>
/// <param name="Text">The message in plain lower-case letters, as it was read.</param>
/// <param name="Vector">What it means by itself, a vector of three parts of length 1; zeros for a message without words.</param>
/// <param name="Together">What it means after the message before it, likewise; null when nothing was said before.</param>
/// <param name="Signs">How likely it describes each sign as present, 0–1, in the order of <see cref="PsoasBot.Knowledge.Model.DangerSigns.Names"/>; the last is for any of them.</param>
/// <param name="Cues">How likely it gives each cue, 0–1, in the order of <see cref="PsoasBot.Knowledge.Model.Cues.Names"/>.</param>
public sealed record Understanding(string Text, float[] Vector, float[]? Together, float[] Signs, float[] Cues)
{
    /// <summary>From this likelihood a cue is taken as given. Source: a held-out author, docs/answer-quality.md.</summary>
    public const float Given = 0.3f;

    /// <summary>The same for a cue that takes something back.</summary>
    public const float TakenBack = 0.4f;

    /// <summary>The same for a complaint: an apology to somebody who has none is odd.</summary>
    public const float Complains = 0.35f;

    /// <summary>The same for what hurts just now: "on my back" is no pain. Set by hand, between what scripted visits said and did not mean (0.31) and what they meant (0.61 and more).</summary>
    public const float IsHurt = 0.45f;

    /// <summary>The same for a cue that deletes, and for one that offends where it is mistaken.</summary>
    public const float Deletes = 0.7f;
    public const float Offends = 0.8f;

    /// <summary>Whether the message gives a cue of <see cref="PsoasBot.Knowledge.Model.Cues.Names"/>.</summary>
    public bool Gives(string cue) => LikelihoodOf(cue) >= LeastOf(cue);

    /// <summary>From which likelihood a cue counts.</summary>
    public static float LeastOf(string cue) => cue switch
    {
        PsoasBot.Knowledge.Model.Cues.Forget => Deletes,
        PsoasBot.Knowledge.Model.Cues.Sexual => Offends,
        PsoasBot.Knowledge.Model.Cues.Complaint => Complains,
        PsoasBot.Knowledge.Model.Cues.TakesBack => TakenBack,
        PsoasBot.Knowledge.Model.Cues.Hurts => IsHurt,
        _ => cue.StartsWith("not-", StringComparison.Ordinal) ? TakenBack : Given,
    };

    /// <summary>How likely it gives a cue of <see cref="PsoasBot.Knowledge.Model.Cues.Names"/>, 0–1.</summary>
    public double LikelihoodOf(string cue) => Cues[PsoasBot.Knowledge.Model.Cues.Names.IndexOf(cue)];

    /// <summary>How likely the message by itself is of a group of topics, 0–1; 0 for a group that the encoder does not know.</summary>
    public double TopicLikelihood(string group)
    {
        var place = Encoder.Shared.GroupNames.ToList().IndexOf(group);
        return place >= 0 && Vector.Length > 0 ? Math.Pow(Vector[Encoder.Group][place], 2) : 0;
    }

    /// <summary>The same message without what was said before it.</summary>
    public Understanding Alone
    {
        get => field is null ? this : field with { Whole = Whole, LeftOut = LeftOut };
        init;
    }

    /// <summary>As <see cref="Text"/>, and of a very long message with the middle that the encoder does not read.</summary>
    public string Whole { get => field ?? Text; init; }

    /// <summary>The words of <see cref="Whole"/>, cut once for all who look at them.</summary>
    public IReadOnlyList<string> Words => field ??= UtteranceWords.Of(Whole);

    /// <summary>How many characters in the middle of a very long message the encoder did not read; the reply says so.</summary>
    public int LeftOut { get; init; }
}
