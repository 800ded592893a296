using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Replies;

/// <summary>What holds for the rest of a conversation until the person takes it back.</summary>
public sealed record Remembered
{
    /// <summary>Nothing told, nothing alarming.</summary>
    public static readonly Remembered None = new();

    /// <summary>What the person has, of <see cref="Cues.Conditions"/>, in the order told.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The message that raised an urgent card; null when none did, or it was taken back.</summary>
    public string? Alarm { get; init; }

    /// <summary>Whether they have complained about the clinic.</summary>
    public bool HasComplained { get; init; }

    /// <summary>Whether nothing is sold until something is answered: after a sexual request, an insult or flirting, or the wish to be forgotten.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Questions in a row that got no answer, small talk aside.</summary>
    public int Declined { get; init; }

    /// <summary>Ids of the passages that the last reply offered, in the order shown, for "the second one".</summary>
    public ImmutableArray<string> Offered { get; init; } = [];
}
