namespace PsoasBot.Answering;

/// <summary>By which way a reply was reached.</summary>
public enum Way
{
    /// <summary>The utterance was searched for as it is.</summary>
    ByItself,

    /// <summary>It leans on the utterance before it, and both were searched for together.</summary>
    WithTheOneBefore,

    /// <summary>It asks two things, and each was searched for.</summary>
    TwoRequests,

    /// <summary>It is in a language that nothing is written in.</summary>
    OtherLanguage,

    /// <summary>It goes a step on or back in a walk-through; nothing was searched for.</summary>
    Steps,
}
