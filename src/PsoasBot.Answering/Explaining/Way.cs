namespace PsoasBot.Answering.Explaining;

/// <summary>How a reply was reached.</summary>
public enum Way
{
    /// <summary>The utterance was searched as it is.</summary>
    ByItself,

    /// <summary>It leans on the previous utterance, and was searched by itself and together with that one; the confidences were added.</summary>
    WithTheOneBefore,

    /// <summary>It asks two or three things, and each was searched separately.</summary>
    TwoRequests,

    /// <summary>Those of its parts that ask something and have an answer were searched separately, as the whole has none or leaves some out.</summary>
    Parts,

    /// <summary>It is in a language that nothing is written in.</summary>
    OtherLanguage,

    /// <summary>It moves through the steps; nothing was searched.</summary>
    Steps,

    /// <summary>It picks one of what was offered, or has no words; nothing was searched.</summary>
    Unsearched,
}
